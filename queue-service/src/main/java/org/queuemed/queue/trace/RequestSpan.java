package org.queuemed.queue.trace;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import org.queuemed.tracing.Traced;

/** What is traced of the request under way. It belongs to the request's own context, so whatever is done for it finds it there. */
public final class RequestSpan {

    private static final String KEY = RequestSpan.class.getName();

    private RequestSpan() {}

    /** {@link Traced#NOTHING} where the request is not traced, and where this is nobody's request. */
    public static Traced current() {
        return VertxContext.isOnDuplicatedContext()
                ? ContextLocals.<Traced>get(KEY).orElse(Traced.NOTHING)
                : Traced.NOTHING;
    }

    static void begin(Traced traced) {
        if (traced.isRecorded()) {
            ContextLocals.put(KEY, traced);
        }
    }
}

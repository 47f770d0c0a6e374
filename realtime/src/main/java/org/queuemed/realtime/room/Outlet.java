package org.queuemed.realtime.room;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where frames leave this process. */
@FunctionalInterface
public interface Outlet {

    /** Writes them in order; complete when the last one has left, with a failure if it could not. */
    CompletionStage<?> write(List<String> frames);
}

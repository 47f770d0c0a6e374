package org.queuemed.realtime.room;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.jboss.logging.Logger;
import org.queuemed.contract.ContractJson;
import org.queuemed.contract.event.Envelope;
import org.queuemed.contract.event.ServerEvent;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the members of one room are sent, as text. Members who were last sent the same view and should know the same view
 * share the work: it is drawn and encoded once.
 */
public final class Frames<V> {

    private static final Logger LOG = Logger.getLogger(Frames.class);

    private final RoomKind<?, V> kind;
    // By identity: a view is one object for all of its room, and comparing long ones would cost more than it saves.
    private final Map<V, Optional<List<String>>> since = new IdentityHashMap<>();
    private V newest;
    private long newestVersion;
    private boolean failed;

    Frames(RoomKind<?, V> kind) {
        this.kind = kind;
    }

    /**
     * The frames that lead from one view to another; none where nothing is worth telling. Empty where they could not be
     * drawn: then the member is still at the last view, and is told again with the next state.
     *
     * @param last null for a newcomer
     */
    public synchronized Optional<List<String>> between(V last, V now, long version) {
        if (now != newest || version != newestVersion) {
            since.clear();
            newest = now;
            newestVersion = version;
        }
        return since.computeIfAbsent(last, view -> encode(view, now, version));
    }

    /** Whether somebody could not be told since this was last asked. */
    synchronized boolean haveFailed() {
        boolean before = failed;
        failed = false;
        return before;
    }

    private Optional<List<String>> encode(V last, V now, long version) {
        try {
            List<String> frames = new ArrayList<>();
            for (ServerEvent event : kind.events(last, now)) {
                frames.add(encode(Envelope.of(event, version)));
            }
            return Optional.of(List.copyOf(frames));
        } catch (RuntimeException | JsonProcessingException e) {
            failed = true;
            // Not what the exception says: it may quote what was to be sent.
            LOG.errorf(
                    "Nothing could be drawn for %s (%s)",
                    kind.joinEvent(), e.getClass().getName());
            return Optional.empty();
        }
    }

    /** One frame, as text. */
    public static String encode(Envelope envelope) throws JsonProcessingException {
        return ContractJson.mapper().writeValueAsString(envelope);
    }
}

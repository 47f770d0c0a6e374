package org.queuemed.realtime.room;

/**
 * One who is in a room. Called while the clinic's rooms are locked, from whatever thread brought the news: it must be quick
 * and must not block. It may leave from within a call.
 */
public interface Listener<V> {

    /**
     * The newest view; called again only when it is another one, to a newcomer, or when somebody could not be told.
     *
     * @param version the clinic's version that the view was drawn from
     * @param frames what to send, encoded once for all who are sent the same
     */
    void shown(V view, long version, Frames<V> frames);

    /** The newest state knows nothing of the room. */
    void absent(Refusal refusal);

    void denied(Refusal refusal);
}

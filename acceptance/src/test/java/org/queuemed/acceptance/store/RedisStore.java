package org.queuemed.acceptance.store;

import java.util.Map;

/** A Redis of several servers, one of which can fail. */
public interface RedisStore extends AutoCloseable {

    /** The variables by which a service finds it. */
    Map<String, String> environment();

    /** Kills a master that holds something, without a word. */
    void killMaster();

    /** Makes such a master stand still: it holds its connections, and knows nothing of a successor. */
    void freezeMaster();

    /** The frozen one goes on as the master that it was, until it is told otherwise. */
    void thaw();

    /** Waits until another one is master in its place. */
    void awaitSuccessor();

    /** Waits until the master that was follows the one that is. */
    void awaitFollowing();

    /** Starts again, empty, whoever was killed, and waits until it follows its successor. */
    void repair();

    /** How many connections there are without TLS. All servers must be there. */
    long inTheClear();

    @Override
    void close();
}

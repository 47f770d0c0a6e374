package org.queuemed.acceptance.store;

import java.util.Map;

/** A Redis of several servers, one of which can fail. */
public interface RedisStore extends AutoCloseable {

    /** The variables by which a service finds it. */
    Map<String, String> environment();

    /** Kills a master that holds something, without a word. */
    void killMaster();

    /** Waits until another one is master in its place. */
    void awaitSuccessor();

    /** Starts again, empty, whoever was killed, and waits until it follows its successor. */
    void repair();

    /** How many connections there are without TLS. All servers must be there. */
    long inTheClear();

    @Override
    void close();
}

package org.queuemed.realtime.drain;

import jakarta.inject.Singleton;

/** Whether this process is going down. Once true it stays so. */
@Singleton
public class Draining {

    private volatile boolean begun;

    public boolean hasBegun() {
        return begun;
    }

    void begin() {
        begun = true;
    }
}

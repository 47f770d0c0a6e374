package org.queuemed.acceptance.browser;

import java.time.Duration;

/** What a bad network does to all that goes through it. */
final class Weather {

    private boolean frozen;
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean webSocketsBlocked;

    synchronized void freeze() {
        frozen = true;
    }

    synchronized void thaw() {
        frozen = false;
        notifyAll();
    }

    void delay(Duration longer) {
        delay = longer;
    }

    void blockWebSockets(boolean blocked) {
        webSocketsBlocked = blocked;
    }

    /** Whether this is a handshake that must not come through. */
    boolean blocks(String request) {
        return webSocketsBlocked && request.toLowerCase().contains("\nupgrade: websocket");
    }

    /** Returns when what was read may go on its way. */
    void await() throws InterruptedException {
        if (delay.isPositive()) {
            Thread.sleep(delay);
        }
        synchronized (this) {
            while (frozen) {
                wait();
            }
        }
    }
}

package org.queuemed.acceptance.fault.page;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;

import java.time.Duration;

/** Whether the other end is still there: a quiet one is asked, and one that does not answer is given up. */
final class Pulse {

    private static final Duration BETWEEN = Duration.ofSeconds(3);

    /** As long as the real pages are patient with a quiet server. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Vertx vertx;
    private final WebSocket socket;
    private final long timer;
    private long heardAt = System.nanoTime();

    Pulse(Vertx vertx, WebSocket socket) {
        this.vertx = vertx;
        this.socket = socket;
        socket.pongHandler(pong -> heard());
        timer = vertx.setPeriodic(BETWEEN.toMillis(), tick -> ask());
    }

    void heard() {
        heardAt = System.nanoTime();
    }

    /** Ends the connection, too. */
    void end() {
        vertx.cancelTimer(timer);
        socket.close();
    }

    private void ask() {
        if (System.nanoTime() - heardAt > PATIENCE.toNanos()) {
            end();
        } else {
            socket.writePing(Buffer.buffer());
        }
    }
}

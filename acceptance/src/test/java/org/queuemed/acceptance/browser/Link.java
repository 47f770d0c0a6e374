package org.queuemed.acceptance.browser;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/** One connection through a bad network: both ways, each as long as the other. */
final class Link {

    private static final byte[] BLOCKED = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final Socket client;
    private final Socket server;
    private final Weather weather;
    private final AtomicBoolean closed = new AtomicBoolean();
    private Runnable whenClosed = () -> {};

    Link(Socket client, Socket server, Weather weather) {
        this.client = client;
        this.server = server;
        this.weather = weather;
    }

    void start(Runnable action) {
        whenClosed = action;
        Thread.ofVirtual().start(() -> pass(client, server, true));
        Thread.ofVirtual().start(() -> pass(server, client, false));
    }

    void close() {
        if (closed.compareAndSet(false, true)) {
            closeQuietly(client);
            closeQuietly(server);
            whenClosed.run();
        }
    }

    private void pass(Socket from, Socket to, boolean asks) {
        byte[] piece = new byte[16 * 1024];
        try {
            InputStream source = from.getInputStream();
            for (int length = source.read(piece); length >= 0; length = source.read(piece)) {
                weather.await();
                if (asks && weather.blocks(new String(piece, 0, length, StandardCharsets.ISO_8859_1))) {
                    from.getOutputStream().write(BLOCKED);
                    break;
                }
                to.getOutputStream().write(piece, 0, length);
            }
        } catch (IOException e) {
            // One end is gone: so is the other.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone.
        }
    }
}

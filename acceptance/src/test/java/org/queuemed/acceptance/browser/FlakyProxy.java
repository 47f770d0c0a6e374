package org.queuemed.acceptance.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A bad network in front of one port of this machine: it passes bytes on, until it is told to cut, refuse, hold or delay
 * them, or to let no WebSocket through. It does so to all connections alike, from the moment on that it is told.
 */
public final class FlakyProxy implements AutoCloseable {

    private final ServerSocket listening;
    private final int target;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final Weather weather = new Weather();
    private volatile boolean refusing;

    private FlakyProxy(ServerSocket listening, int target) {
        this.listening = listening;
        this.target = target;
    }

    /** A network that is good for now, on a free port of its own. */
    public static FlakyProxy before(int target) {
        try {
            FlakyProxy proxy = new FlakyProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
            Thread.ofVirtual().name("flaky-proxy").start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("no port for a proxy", e);
        }
    }

    /** Where it is reached. */
    public String address() {
        return "http://localhost:" + listening.getLocalPort();
    }

    /** Ends every connection at once. Whoever comes anew is let through, unless that is refused. */
    public void cut() {
        links.forEach(Link::close);
    }

    /** Lets nobody in who comes from now on; who is connected stays so. */
    public void refuse() {
        refusing = true;
    }

    public void letIn() {
        refusing = false;
    }

    /** Holds every byte back and closes nothing: to both ends the other has fallen silent. */
    public void freeze() {
        weather.freeze();
    }

    /** What was held back goes on its way. */
    public void thaw() {
        weather.thaw();
    }

    /** From now on every piece of what is said takes so much longer. */
    public void delay(Duration delay) {
        weather.delay(delay);
    }

    /** Answers every WebSocket handshake with 400, as some networks do. Those that are open stay so. */
    public void blockWebSockets() {
        weather.blockWebSockets(true);
    }

    public void passWebSockets() {
        weather.blockWebSockets(false);
    }

    /** How many connections there are through it. */
    public int connections() {
        return links.size();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        weather.thaw();
        cut();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                enter(listening.accept());
            } catch (IOException e) {
                // This one is gone, or all of it is.
            }
        }
    }

    private void enter(Socket client) throws IOException {
        if (refusing) {
            // Not a goodbye but a reset, as from a port where nobody listens.
            client.setSoLinger(true, 0);
            client.close();
            return;
        }
        Socket server = new Socket();
        try {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
        } catch (IOException e) {
            client.close();
            throw e;
        }
        Link link = new Link(client, server, weather);
        links.add(link);
        link.start(() -> links.remove(link));
    }
}

package org.queuemed.acceptance.cluster;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A line between two parts that can be cut, slowed, and held up. Like TCP itself it loses nothing in the middle and changes
 * no order: what was held up goes on when it is mended.
 */
public final class Wire {

    private final NetServer server;
    private final NetClient client;
    private final Set<Strand> strands = ConcurrentHashMap.newKeySet();
    private volatile int target;
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean held;

    private Wire(Vertx vertx, int target) {
        this.target = target;
        client = vertx.createNetClient(new NetClientOptions().setTcpNoDelay(true));
        server = vertx.createNetServer(
                        new NetServerOptions().setHost("127.0.0.1").setTcpNoDelay(true))
                .connectHandler(this::accept);
    }

    /** A wire to that port of the loopback interface; it may be that nobody is there yet. */
    public static Wire to(Vertx vertx, int target) {
        Wire wire = new Wire(vertx, target);
        wire.server
                .listen(Ports.next())
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return wire;
    }

    /** Its near end. */
    public int port() {
        return server.actualPort();
    }

    /** Leads elsewhere from the next connection on. */
    void lead(int elsewhere) {
        target = elsewhere;
    }

    /** Everything arrives so much later, in each direction. */
    public void slow(Duration by) {
        delay = by;
    }

    /** Nothing arrives any more, and nobody is told: connections stay open, and new ones can be made. */
    public void hold() {
        held = true;
        strands.forEach(Strand::hold);
    }

    /** Nothing arrives any more on the connections that there are, as behind a router that has forgotten them; new ones are well. */
    public void forsake() {
        strands.forEach(Strand::hold);
    }

    /** Every connection ends. New ones can be made. */
    public void cut() {
        strands.forEach(Strand::cut);
    }

    /** As it was at first; what was held up arrives. */
    public void mend() {
        delay = Duration.ZERO;
        held = false;
        strands.forEach(Strand::release);
    }

    private void accept(NetSocket near) {
        near.pause();
        client.connect(target, "127.0.0.1").onSuccess(far -> join(near, far)).onFailure(nobody -> near.close());
    }

    private void join(NetSocket near, NetSocket far) {
        Strand strand = new Strand(near, far, () -> delay);
        strands.add(strand);
        strand.begin(held, () -> strands.remove(strand));
        // held up between the question and the answer
        if (held) {
            strand.hold();
        }
    }
}

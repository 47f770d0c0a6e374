package org.queuemed.load.clinics;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.WebSocket;
import org.queuemed.load.figures.Count;
import org.queuemed.load.wire.Frame;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** The socket of a phone, a screen or a console, which connects again when it is lost and asks for its room again. */
final class Connection implements Member {

    private static final Duration LEAST_PAUSE = Duration.ofMillis(500);
    private static final Duration MOST_PAUSE = Duration.ofMillis(1_500);

    private static final String POSITION = "position:updated";

    private final Kind kind;
    private final World world;
    private final Listener listener;
    private WebSocket socket;
    private String joinFrame;
    private Promise<Void> told = Promise.promise();
    private String lastEvent = "";
    private long lastVersion = Frame.NONE;
    private boolean leaving;

    /** Who is told what this socket is told. */
    interface Listener {
        void heard(Connection connection, Frame frame, long nanos);
    }

    Connection(Kind kind, World world, Listener listener) {
        this.kind = kind;
        this.world = world;
        this.listener = listener;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** Which room to ask for, now or once there is a socket. */
    void join(String frame) {
        joinFrame = frame;
        lastEvent = "";
        if (socket != null) {
            socket.writeTextMessage(frame);
        }
    }

    /** Connects. Done when it was told something for the first time. */
    Future<Void> open() {
        connect().onFailure(told::tryFail);
        return told.future();
    }

    /** Whether a call changes what it was last told. */
    boolean isAudience() {
        return kind == Kind.PHONE ? POSITION.equals(lastEvent) : !lastEvent.isEmpty();
    }

    void leave() {
        leaving = true;
        if (socket != null) {
            socket.close();
        }
    }

    /** Leaves, and comes back with a new connection, as somebody else does. */
    void replace(String frame) {
        WebSocket old = socket;
        socket = null;
        if (old != null) {
            old.close();
        }
        join(frame);
        connect().onFailure(failure -> comeBack());
    }

    private Future<Void> connect() {
        return world.sockets().open(address(), path()).onSuccess(this::opened).mapEmpty();
    }

    private URI address() {
        return kind == Kind.SCREEN ? world.target().display() : world.target().notification();
    }

    private String path() {
        return kind == Kind.SCREEN ? "/ws/display" : "/ws/queue";
    }

    private void opened(WebSocket opened) {
        socket = opened;
        lastVersion = Frame.NONE;
        opened.textMessageHandler(text -> heard(opened, text));
        opened.closeHandler(end -> closed(opened));
        opened.exceptionHandler(broken -> opened.close());
        opened.writeTextMessage(joinFrame);
    }

    private void heard(WebSocket from, String text) {
        long nanos = System.nanoTime();
        if (from != socket) {
            return;
        }
        Frame frame = Frame.read(text);
        world.meter().frame(kind, text.length());
        if (frame.version() != Frame.NONE) {
            checkOrder(frame.version());
        }
        if (kind.learnsFrom(frame.event(), false)) {
            lastEvent = frame.event();
            told.tryComplete();
        }
        listener.heard(this, frame, nanos);
    }

    private void checkOrder(long version) {
        if (version < lastVersion) {
            world.meter().now().count(Count.WENT_BACK);
        }
        lastVersion = Math.max(version, lastVersion);
    }

    private void closed(WebSocket which) {
        if (which != socket || leaving) {
            return;
        }
        socket = null;
        if (told.future().isComplete()) {
            comeBack();
        } else {
            told.tryFail("it was closed with " + which.closeStatusCode());
        }
    }

    private void comeBack() {
        if (!leaving) {
            world.meter().now().count(Count.RECONNECTS);
            long pause = ThreadLocalRandom.current().nextLong(LEAST_PAUSE.toMillis(), MOST_PAUSE.toMillis());
            world.loop().after(Duration.ofMillis(pause), this::tryAgain);
        }
    }

    private void tryAgain() {
        if (!leaving) {
            connect().onFailure(failure -> comeBack());
        }
    }
}

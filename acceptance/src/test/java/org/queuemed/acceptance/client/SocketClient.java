package org.queuemed.acceptance.client;

import org.queuemed.contract.ContractJson;

import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;

import static org.awaitility.Awaitility.await;

/** A WebSocket of the contract, at the gateway or at one instance, and all that was heard on it. */
public final class SocketClient implements AutoCloseable {

    /** The close code of a connection that broke without one (RFC 6455, 7.4.1). */
    public static final int LOST = 1006;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final Heard heard = new Heard();
    private final WebSocket socket;

    private SocketClient(String address) {
        socket = Api.HTTP
                .newWebSocketBuilder()
                .subprotocols("queuemed.v1")
                .buildAsync(URI.create(address.replaceFirst("^http", "ws")), heard)
                .join();
    }

    /** @param address of the gateway or of a replica, with the path */
    public static SocketClient open(String address) {
        return new SocketClient(address);
    }

    public SocketClient join(String event, Map<String, ?> data) {
        return send(ContractJson.mapper()
                .valueToTree(Map.of("event", event, "data", data))
                .toString());
    }

    /** Sends a frame as it is. What the other side does not take any more shows in its close code. */
    public SocketClient send(String text) {
        try {
            socket.sendText(text, true).join();
        } catch (CompletionException closedMeanwhile) {
            heard.gone();
        }
        return this;
    }

    public String subprotocol() {
        return socket.getSubprotocol();
    }

    /** The next event of that name, waited for. */
    public Event next(String name) {
        return next(name, event -> true);
    }

    /**
     * The next event of that name that is like that, waited for. Those before it are passed over: several changes may be
     * told as one.
     */
    public Event next(String name, Predicate<Event> like) {
        return await("for " + name + " on " + heard)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .until(() -> heard.take(name, like), event -> event != null);
    }

    /** Everything heard so far. */
    public List<Event> events() {
        return heard.events();
    }

    public List<String> names() {
        return events().stream().map(Event::name).toList();
    }

    /** The code that the other side closed with, waited for. */
    public int closeCode() {
        await("for the close of " + heard).atMost(PATIENCE).until(() -> heard.closeCode() != null);
        return heard.closeCode();
    }

    /** Dies without a word, as in a lift. */
    public void abort() {
        socket.abort();
    }

    /** Leaves as a browser does whose page is closed: {@code disconnect}. */
    public void leave() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        closeCode();
    }

    @Override
    public void close() {
        socket.abort();
    }
}

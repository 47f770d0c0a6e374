package org.queuemed.local.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import org.queuemed.local.Refusal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

/** The address that browsers and integrators use. It is there from the start on, and says when a service is not. */
public final class Gateway implements AutoCloseable {

    /** Every socket and every held poll has a connection of its own to a service; the library's default is five. */
    private static final int CONNECTIONS = 20_000;

    private static final int CONNECT_MILLIS = 2_000;

    private final Vertx vertx;
    private final Map<Upstream, Replicas> upstreams = new EnumMap<>(Upstream.class);
    private volatile boolean stopping;

    private Gateway(Vertx vertx, Map<Upstream, List<Integer>> ports) {
        this.vertx = vertx;
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS)
                .setConnectTimeout(CONNECT_MILLIS)
                .setTcpNoDelay(true));
        ports.forEach((upstream, replicas) -> upstreams.put(upstream, new Replicas(client, replicas)));
    }

    /**
     * @param ports where the replicas of each service are, or will be, on the loopback interface
     * @throws Refusal if the address cannot be had
     */
    public static Gateway start(String host, int port, Map<Upstream, List<Integer>> ports) {
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setFileSystemOptions(new FileSystemOptions()
                        .setClassPathResolvingEnabled(false)
                        .setFileCachingEnabled(false)));
        Gateway gateway = new Gateway(vertx, ports);
        try {
            gateway.listen(host, port);
            return gateway;
        } catch (CompletionException e) {
            gateway.close();
            throw Refusal.of("Port " + port + " of " + host
                    + " cannot be used, most likely because another program has it; name another with --port.");
        }
    }

    private void listen(String host, int port) {
        HttpServerOptions options = new HttpServerOptions()
                .setHost(host)
                .setPort(port)
                .setHttp2ClearTextEnabled(false)
                .setHandle100ContinueAutomatically(true)
                .setTcpNoDelay(true);
        vertx.createHttpServer(options)
                .requestHandler(this::handle)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** From now on every request is told to come back later. What is under way goes on, so that it can end well. */
    public void refuseNew() {
        stopping = true;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void handle(HttpServerRequest request) {
        if (stopping) {
            request.response().putHeader("connection", "close");
            Answers.problem(request, Answers.STOPPING);
        } else if ("/".equals(request.path())) {
            Answers.index(request);
        } else {
            Routes.of(request.path())
                    .map(upstreams::get)
                    .ifPresentOrElse(
                            replicas -> forward(request, replicas), () -> Answers.problem(request, Answers.NOT_FOUND));
        }
    }

    private static void forward(HttpServerRequest request, Replicas replicas) {
        request.pause();
        replicas.connect()
                .onSuccess(onward -> pass(request, onward))
                .onFailure(refused -> Answers.problem(request, Answers.NOBODY_THERE));
    }

    private static void pass(HttpServerRequest request, HttpClientRequest onward) {
        if (request.response().closed()) {
            onward.reset();
        } else if (isWebSocket(request)) {
            Tunnel.open(request, onward);
        } else {
            Passage.open(request, onward);
        }
    }

    private static boolean isWebSocket(HttpServerRequest request) {
        return request.method() == HttpMethod.GET && "websocket".equalsIgnoreCase(request.getHeader("upgrade"));
    }
}

package org.queuemed.realtime.feed;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The one connection that subscribes, and its loss and return. The client does not subscribe again after a loss, it only
 * reports the end; so this keeps what is wanted and asks for it anew. All state is confined to one event loop, on which
 * {@link Listener} is called too.
 */
final class Subscriber {

    /** What the subscriber tells. */
    interface Listener {

        /** A new connection is there; nothing is subscribed on it yet. */
        void connected();

        /** From now on everything published there arrives. */
        void subscribed(String channel);

        void published(String channel, String message);

        void lost();
    }

    private static final Logger LOG = Logger.getLogger(Subscriber.class);
    private static final int CHANNELS_A_COMMAND = 500;

    private final Vertx vertx;
    private final Context context;
    private final Redis redis;
    private final Backoff backoff;
    private final Duration connectTimeout;
    private final Listener listener;
    private final Set<String> wanted = new HashSet<>();
    private final Set<String> confirmed = new HashSet<>();
    private RedisConnection connection;
    private boolean stopped;

    Subscriber(Vertx vertx, Redis redis, Backoff backoff, Duration connectTimeout, Listener listener) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.redis = redis;
        this.backoff = backoff;
        this.connectTimeout = connectTimeout;
        this.listener = listener;
    }

    void start() {
        context.runOnContext(now -> connect());
    }

    void stop() {
        context.runOnContext(now -> {
            stopped = true;
            drop();
        });
    }

    void want(String channel) {
        context.runOnContext(now -> {
            if (wanted.add(channel)) {
                subscribe(List.of(channel));
            }
        });
    }

    void unwant(String channel) {
        context.runOnContext(now -> {
            if (wanted.remove(channel) && confirmed.remove(channel) && connection != null) {
                connection.send(Request.cmd(Command.UNSUBSCRIBE).arg(channel));
            }
        });
    }

    /** Asks again for what was never confirmed: a confirmation can be lost, as was seen on a starved machine. */
    void insist() {
        context.runOnContext(now -> {
            Set<String> missing = new HashSet<>(wanted);
            missing.removeAll(confirmed);
            subscribe(missing);
        });
    }

    /** Gives up a connection that has fallen silent; a new one is made. */
    void reconnect() {
        context.runOnContext(now -> lost(connection));
    }

    private void connect() {
        Future<RedisConnection> opening = redis.connect();
        opening.timeout(connectTimeout.toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(late -> opening.onSuccess(RedisConnection::close))
                .onComplete(result -> context.runOnContext(now -> opened(result.result())));
    }

    private void opened(RedisConnection opened) {
        if (opened == null) {
            retry();
        } else if (stopped) {
            opened.close();
        } else {
            connection = opened;
            listener.connected();
            opened.handler(message -> context.runOnContext(now -> received(opened, message)))
                    .endHandler(end -> context.runOnContext(now -> lost(opened)))
                    .exceptionHandler(failure -> context.runOnContext(now -> lost(opened)));
            subscribe(wanted);
        }
    }

    private void subscribe(Collection<String> channels) {
        List<String> all = new ArrayList<>(channels);
        for (int from = 0; connection != null && from < all.size(); from += CHANNELS_A_COMMAND) {
            Request subscribe = Request.cmd(Command.SUBSCRIBE);
            all.subList(from, Math.min(all.size(), from + CHANNELS_A_COMMAND)).forEach(subscribe::arg);
            connection.send(subscribe);
        }
    }

    private void received(RedisConnection from, Response push) {
        if (from != connection || push == null || push.size() < 3) {
            return;
        }
        String channel = push.get(1).toString();
        switch (push.get(0).toString()) {
            case "subscribe" -> confirmed(channel);
            case "message" -> listener.published(channel, push.get(2).toString());
            default -> LOG.tracef("Passed over: %s", push.get(0));
        }
    }

    private void confirmed(String channel) {
        backoff.reset();
        if (wanted.contains(channel)) {
            confirmed.add(channel);
            listener.subscribed(channel);
        }
    }

    private void lost(RedisConnection which) {
        if (which == null || which != connection) {
            return;
        }
        drop();
        LOG.info("The connection to Redis is lost; connecting again");
        listener.lost();
        retry();
    }

    private void drop() {
        if (connection != null) {
            connection.close();
        }
        connection = null;
        confirmed.clear();
    }

    private void retry() {
        if (!stopped) {
            vertx.setTimer(backoff.pause().toMillis(), timer -> context.runOnContext(now -> connect()));
        }
    }
}

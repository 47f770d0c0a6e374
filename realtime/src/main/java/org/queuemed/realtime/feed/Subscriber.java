package org.queuemed.realtime.feed;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

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

        /** @param message in UTF-8 */
        void published(String channel, byte[] message);

        void lost();
    }

    private static final Logger LOG = Logger.getLogger(Subscriber.class);

    private final Vertx vertx;
    private final Context context;
    private final Supplier<Future<RedisConnection>> redis;
    private final Backoff backoff;
    private final Duration connectTimeout;
    private final Listener listener;
    private final Channels channels = new Channels();
    private RedisConnection connection;
    private boolean stopped;

    Subscriber(
            Vertx vertx,
            Supplier<Future<RedisConnection>> redis,
            Backoff backoff,
            Duration connectTimeout,
            Listener listener) {
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
            if (channels.want(channel)) {
                subscribe(List.of(channel));
            }
        });
    }

    void unwant(String channel) {
        context.runOnContext(now -> {
            if (channels.unwant(channel)) {
                unsubscribe(channel);
            }
        });
    }

    /** Asks again for what was never confirmed: a confirmation can be lost, as was seen on a starved machine. */
    void insist() {
        context.runOnContext(now -> subscribe(channels.missing()));
    }

    /** Gives up a connection that has fallen silent; a new one is made. */
    void reconnect() {
        context.runOnContext(now -> lost(connection));
    }

    private void connect() {
        Future<RedisConnection> opening = redis.get();
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
            subscribe(channels.missing());
        }
    }

    private void subscribe(Collection<String> names) {
        if (connection != null) {
            Channels.subscriptions(names).forEach(connection::send);
        }
    }

    private void unsubscribe(String channel) {
        if (connection != null) {
            connection.send(Request.cmd(Command.UNSUBSCRIBE).arg(channel));
        }
    }

    private void received(RedisConnection from, Response push) {
        if (from != connection || push == null || push.size() < 3) {
            return;
        }
        String channel = push.get(1).toString();
        switch (push.get(0).toString()) {
            case "subscribe" -> confirmed(channel);
            case "message" -> listener.published(channel, push.get(2).toBytes());
            default -> LOG.tracef("Passed over: %s", push.get(0));
        }
    }

    private void confirmed(String channel) {
        backoff.reset();
        if (channels.confirm(channel)) {
            listener.subscribed(channel);
        } else {
            // Given up while the confirmation was on its way: nobody else will end it.
            unsubscribe(channel);
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
        channels.startOver();
    }

    private void retry() {
        if (!stopped) {
            vertx.setTimer(backoff.pause().toMillis(), timer -> context.runOnContext(now -> connect()));
        }
    }
}

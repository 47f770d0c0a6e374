package org.queuemed.realtime.feed;

import io.quarkus.redis.client.RedisOptionsCustomizer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisClientType;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.RedisOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * Where the subscriber connects to. A single Redis and Sentinel name one. In a cluster every node tells what is published on
 * any of them, so one connection to one node does; the client would hold one to each, and give all up whenever one of them had
 * nothing to say. Each attempt takes the next of the nodes that are configured.
 */
@ApplicationScoped
class FeedNode implements RedisOptionsCustomizer {

    /** Of the client that subscribes. */
    static final String CLIENT = "feed";

    private final AtomicInteger next;
    private RedisOptions cluster;
    private List<Redis> nodes = List.of();

    FeedNode(RandomGenerator chance) {
        // not all instances to the same one
        this.next = new AtomicInteger(chance.nextInt(1 << 16));
    }

    /** Called when the client is made. Others may still have something to say about the options. */
    @Override
    public synchronized void customize(String client, RedisOptions options) {
        if (client.equals(CLIENT) && options.getType() == RedisClientType.CLUSTER) {
            cluster = options;
        }
    }

    private synchronized List<Redis> nodes(Vertx vertx) {
        if (nodes.isEmpty() && cluster != null) {
            nodes = cluster.getEndpoints().stream()
                    .map(endpoint -> Redis.createClient(vertx, alone(cluster, endpoint)))
                    .toList();
        }
        return nodes;
    }

    private static RedisOptions alone(RedisOptions options, String endpoint) {
        return new RedisOptions(options).setType(RedisClientType.STANDALONE).setEndpoints(List.of(endpoint));
    }

    /** @param client what there is to connect with where there is no cluster */
    Future<RedisConnection> connect(Vertx vertx, Redis client) {
        List<Redis> all = nodes(vertx);
        return all.isEmpty()
                ? client.connect()
                : all.get(Math.floorMod(next.getAndIncrement(), all.size())).connect();
    }

    @PreDestroy
    synchronized void close() {
        nodes.forEach(Redis::close);
    }
}

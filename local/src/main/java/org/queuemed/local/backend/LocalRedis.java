package org.queuemed.local.backend;

import redis.embedded.RedisServer;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A Redis on a loopback port that keeps nothing on disk: all that it holds is published again from PostgreSQL. It can be
 * stopped and started at the same port, as an outage would.
 */
public final class LocalRedis implements AutoCloseable {

    private final int port;
    private RedisServer server;

    private LocalRedis(int port) {
        this.port = port;
    }

    public static LocalRedis start() {
        return start(FreePort.next());
    }

    public static LocalRedis start(int port) {
        LocalRedis redis = new LocalRedis(port);
        redis.restart();
        return redis;
    }

    /** Starts it, empty, at the port that it had. */
    public void restart() {
        try {
            server = RedisServer.newRedisServer()
                    .port(port)
                    .bind("127.0.0.1")
                    .setting("save \"\"")
                    .setting("appendonly no")
                    .build();
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Redis did not start on port " + port, e);
        }
    }

    public int port() {
        return port;
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    /** Stops it; what it held is gone. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException("Redis on port " + port + " did not stop", e);
        }
    }
}

package org.queuemed.acceptance.cluster;

import org.queuemed.local.backend.LocalRedis;
import org.queuemed.local.folder.DataFolder;

/** The Redis between the services. */
public final class RedisNode {

    private final LocalRedis redis;
    private final String password;

    private RedisNode(LocalRedis redis, String password) {
        this.redis = redis;
        this.password = password;
    }

    static RedisNode in(DataFolder folder) {
        LocalRedis redis = LocalRedis.start(
                Ports.next(), folder.redisPassword(), folder.redisConfiguration(), folder.log("redis-1"));
        return new RedisNode(redis, folder.redisPassword());
    }

    public int port() {
        return redis.port();
    }

    public String password() {
        return password;
    }

    /** What it held is gone; there is nobody at its port. */
    public void kill() {
        redis.process().destroyForcibly();
        redis.process().onExit().join();
    }

    /** Starts it again, empty. */
    public void restart() {
        redis.restart();
    }

    /** It stands still, and holds its connections; what it is sent waits in its sockets. */
    public void freeze() {
        Signals.freeze(redis.process());
    }

    public void thaw() {
        Signals.thaw(redis.process());
    }

    void close() {
        thaw();
        redis.close();
    }
}

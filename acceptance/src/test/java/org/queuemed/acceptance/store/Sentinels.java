package org.queuemed.acceptance.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A master, two replicas, and three sentinels with the patience of those of the production overlay. */
public final class Sentinels implements RedisStore {

    private static final String NAME = "queuemed";
    private static final int SERVERS = 3;
    private static final int QUORUM = 2;

    private final String password;
    private final List<RedisServer> servers;
    private final List<RedisServer> sentinels;
    private RedisServer gone;

    private Sentinels(Path folder, String password, Transport transport) {
        this.password = password;
        RedisServer first = RedisServer.start(folder, transport, password, List.of());
        servers = Stream.concat(
                        Stream.of(first),
                        Stream.generate(() -> RedisServer.start(
                                        folder,
                                        transport,
                                        password,
                                        List.of("replicaof 127.0.0.1 " + first.port(), "repl-diskless-sync-delay 0")))
                                .limit(SERVERS - 1))
                .toList();
        sentinels = Stream.generate(() -> RedisServer.sentinel(folder, transport, watching(first.port())))
                .limit(SERVERS)
                .toList();
    }

    /** Starts all of it in that folder, and waits until everybody knows everybody. */
    public static Sentinels start(Path folder, String password, Transport transport) {
        Sentinels started = new Sentinels(folder, password, transport);
        started.awaitAll();
        return started;
    }

    private List<String> watching(int master) {
        return List.of(
                "sentinel monitor " + NAME + " 127.0.0.1 " + master + " " + QUORUM,
                "sentinel auth-pass " + NAME + " " + password,
                "sentinel down-after-milliseconds " + NAME + " 3000",
                "sentinel failover-timeout " + NAME + " 10000",
                "sentinel parallel-syncs " + NAME + " 2");
    }

    private void awaitAll() {
        String everybody =
                "status=ok,address=127.0.0.1:" + masterPort() + ",slaves=" + (SERVERS - 1) + ",sentinels=" + SERVERS;
        sentinels.forEach(
                sentinel -> sentinel.await("all are known", "INFO sentinel", answer -> answer.contains(everybody)));
        master().await("replicas follow", "INFO replication", answer -> count(answer, "state=online") == SERVERS - 1);
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "REDIS_TYPE",
                "sentinel",
                "REDIS_URL",
                sentinels.stream().map(RedisServer::url).collect(Collectors.joining(",")),
                "REDIS_MASTER",
                NAME,
                "REDIS_PASSWORD",
                password);
    }

    @Override
    public void killMaster() {
        gone = master();
        gone.kill();
    }

    @Override
    public void freezeMaster() {
        gone = master();
        gone.freeze();
    }

    @Override
    public void thaw() {
        gone.thaw();
    }

    @Override
    public void awaitSuccessor() {
        String before = "address=127.0.0.1:" + gone.port() + ",";
        sentinels.forEach(sentinel ->
                sentinel.await("another is named master", "INFO sentinel", answer -> !answer.contains(before)));
        master().await("it is one", "INFO replication", answer -> answer.contains("role:master"));
    }

    @Override
    public void repair() {
        gone.start();
        awaitFollowing();
    }

    @Override
    public void awaitFollowing() {
        gone.await("it follows", "INFO replication", answer -> answer.contains("master_link_status:up"));
        awaitAll();
    }

    @Override
    public long inTheClear() {
        return Stream.concat(sentinels.stream(), servers.stream())
                .mapToLong(RedisServer::inTheClear)
                .sum();
    }

    /** Whom the sentinels name. */
    private RedisServer master() {
        int port = masterPort();
        return servers.stream()
                .filter(server -> server.port() == port)
                .findAny()
                .orElseThrow();
    }

    private int masterPort() {
        return Integer.parseInt(
                sentinels.getFirst().ask("INFO sentinel").replaceAll("(?s).*address=127\\.0\\.0\\.1:(\\d+),.*", "$1"));
    }

    @Override
    public void close() {
        Stream.concat(sentinels.stream(), servers.stream()).forEach(RedisServer::close);
    }
}

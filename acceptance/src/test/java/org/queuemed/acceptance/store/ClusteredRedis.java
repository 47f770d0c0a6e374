package org.queuemed.acceptance.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A Redis Cluster of three masters, each with a replica. */
public final class ClusteredRedis implements RedisStore {

    private static final int MASTERS = 3;
    private static final int SLOTS = 16384;

    /** Five seconds, where the default is fifteen: what docs/operations.md advises. */
    private static final List<String> SETTINGS = List.of(
            "cluster-enabled yes",
            "cluster-config-file nodes.conf",
            "cluster-node-timeout 5000",
            "repl-diskless-sync-delay 0");

    private final String password;
    private final List<RedisServer> nodes;
    private RedisServer gone;

    private ClusteredRedis(Path folder, String password, Transport transport) {
        this.password = password;
        nodes = Stream.generate(() -> RedisServer.start(folder, transport, password, SETTINGS))
                .limit(2 * MASTERS)
                .toList();
    }

    /** Starts it in that folder, and waits until every node says that it is whole. */
    public static ClusteredRedis start(Path folder, String password, Transport transport) {
        ClusteredRedis cluster = new ClusteredRedis(folder, password, transport);
        cluster.join();
        return cluster;
    }

    private void join() {
        RedisServer first = nodes.getFirst();
        nodes.forEach(node -> first.ask("CLUSTER MEET 127.0.0.1 " + node.port()));
        for (int master = 0; master < MASTERS; master++) {
            nodes.get(master).ask("CLUSTER ADDSLOTS " + slots(master));
        }
        nodes.forEach(node -> node.await(
                "it knows all", "CLUSTER INFO", answer -> answer.contains("cluster_known_nodes:" + nodes.size())));
        for (int master = 0; master < MASTERS; master++) {
            String id = nodes.get(master).ask("CLUSTER MYID");
            nodes.get(MASTERS + master).await("it follows", "CLUSTER REPLICATE " + id, "+OK"::equals);
        }
        awaitAll();
    }

    private static String slots(int master) {
        return IntStream.range(master * SLOTS / MASTERS, (master + 1) * SLOTS / MASTERS)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
    }

    private void awaitAll() {
        nodes.forEach(node -> {
            node.await("the cluster is well", "CLUSTER INFO", answer -> answer.contains("cluster_state:ok"));
            node.await(
                    "it has a part",
                    "INFO replication",
                    answer -> answer.contains("master_link_status:up")
                            || answer.contains("role:master") && answer.contains("state=online"));
        });
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "REDIS_TYPE",
                "cluster",
                "REDIS_URL",
                nodes.stream().map(RedisServer::url).collect(Collectors.joining(",")),
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

    private RedisServer master() {
        return nodes.stream()
                .filter(node -> node.ask("INFO replication").contains("role:master"))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void awaitSuccessor() {
        nodes.stream()
                .filter(node -> node != gone)
                .forEach(node -> node.await("it sees a whole cluster", "CLUSTER NODES", ClusteredRedis::isWhole));
    }

    /** The one that failed is known as such, and three others have all the slots. */
    private static boolean isWhole(String nodes) {
        return nodes.contains("fail")
                && !nodes.contains("fail?")
                && nodes.lines()
                                .filter(line -> line.contains("master") && !line.contains("fail"))
                                .filter(line -> line.matches(".* \\d+-\\d+\\s*"))
                                .count()
                        == MASTERS;
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
        return nodes.stream().mapToLong(RedisServer::inTheClear).sum();
    }

    @Override
    public void close() {
        nodes.forEach(RedisServer::close);
    }
}

package org.queuemed.acceptance.fault;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.queuemed.acceptance.cluster.Site;
import org.queuemed.acceptance.extent.InLongRun;
import org.queuemed.acceptance.fault.journey.Town;
import org.queuemed.acceptance.store.ClusteredRedis;
import org.queuemed.acceptance.store.OwnPostgres;
import org.queuemed.acceptance.store.RedisStore;
import org.queuemed.acceptance.store.Sentinels;
import org.queuemed.local.folder.DataFolder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The Redis that carries all changes loses its master in the middle of a busy day, and another takes over: with sentinels, and
 * in a cluster. How long it took is in {@code target/failover.txt}.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class FailoverTest {

    private static final Extent EXTENT = Extent.ofThisRun();

    /** The seed says what people do; of what breaks there is but one order. */
    private static final long SEED = 1;

    private static final int CLINICS = 3;

    /** The master, then who became master, and once more. */
    private static final int ROUNDS = EXTENT == Extent.LONG ? 3 : 1;

    @TempDir
    Path folder;

    private final Report report = new Report(Path.of("target", "failover.txt"));
    private DataFolder data;
    private OwnPostgres postgres;

    @BeforeEach
    void a_database() {
        data = DataFolder.open(folder.resolve("data"));
        postgres = OwnPostgres.start(data);
    }

    @AfterEach
    void nothing_stays() {
        postgres.close();
        data.close();
    }

    @Test
    void with_sentinels_nothing_is_lost_when_the_master_is_killed() {
        try (RedisStore redis = Sentinels.start(folder.resolve("redis"), data.redisPassword())) {
            failsOver("Sentinel", redis);
        }
    }

    @Test
    @InLongRun
    void in_a_cluster_nothing_is_lost_when_a_master_is_killed() {
        try (RedisStore redis = ClusteredRedis.start(folder.resolve("redis"), data.redisPassword())) {
            failsOver("Cluster", redis);
        }
    }

    private void failsOver(String name, RedisStore redis) {
        report.title(name);
        Map<String, String> stores = new HashMap<>(postgres.environment());
        stores.putAll(redis.environment());
        try (Site site = Site.start(data, stores);
                Town town = Town.of(site, SEED, CLINICS)) {
            Drill drill = new Drill(EXTENT, SEED, town, report);
            for (int round = 1; round <= ROUNDS; round++) {
                drill.with(new Fault(
                        name + ": a master killed, until there is another",
                        Duration.ZERO,
                        redis::killMaster,
                        redis::awaitSuccessor));
                if (EXTENT == Extent.LONG) {
                    drill.with(
                            new Fault(name + ": the killed one back, empty", Duration.ZERO, redis::repair, () -> {}));
                }
            }
            report.line(town.insistence().toString());
        }
    }
}

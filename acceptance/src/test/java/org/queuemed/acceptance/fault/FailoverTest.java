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
import org.queuemed.acceptance.store.Transport;
import org.queuemed.local.folder.DataFolder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

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
        try (RedisStore redis = Sentinels.start(folder.resolve("redis"), data.redisPassword(), Transport.CLEAR)) {
            inABusyTown("Sentinel", redis, drill -> failsOver("Sentinel", redis, drill));
        }
    }

    @Test
    @InLongRun
    void in_a_cluster_nothing_is_lost_when_a_master_is_killed() {
        try (RedisStore redis = ClusteredRedis.start(folder.resolve("redis"), data.redisPassword(), Transport.CLEAR)) {
            inABusyTown("Cluster", redis, drill -> failsOver("Cluster", redis, drill));
        }
    }

    @Test
    @InLongRun
    void with_sentinels_a_master_that_stood_still_confuses_nobody_when_it_goes_on() {
        try (RedisStore redis = Sentinels.start(folder.resolve("redis"), data.redisPassword(), Transport.CLEAR)) {
            inABusyTown("Sentinel, the master frozen", redis, drill -> standsStill(redis, drill));
        }
    }

    @Test
    @InLongRun
    void in_a_cluster_a_master_that_stood_still_confuses_nobody_when_it_goes_on() {
        try (RedisStore redis = ClusteredRedis.start(folder.resolve("redis"), data.redisPassword(), Transport.CLEAR)) {
            inABusyTown("Cluster, a master frozen", redis, drill -> standsStill(redis, drill));
        }
    }

    /** For a while there are two who take what they are told, and one of them is believed by nobody but itself. */
    private static void standsStill(RedisStore redis, Drill drill) {
        drill.with(new Fault(
                "a master frozen, until there is another", Duration.ZERO, redis::freezeMaster, redis::awaitSuccessor));
        drill.with(new Fault("thawed, until it follows", Duration.ZERO, redis::thaw, redis::awaitFollowing));
        drill.with(new Fault(
                "frozen, and thawed once there is another",
                Duration.ZERO,
                () -> isOvertaken(redis),
                redis::awaitFollowing));
    }

    /** Those who wait for it have not given it up yet. */
    private static void isOvertaken(RedisStore redis) {
        redis.freezeMaster();
        redis.awaitSuccessor();
        redis.thaw();
    }

    private void inABusyTown(String name, RedisStore redis, Consumer<Drill> doing) {
        report.title(name);
        Map<String, String> stores = new HashMap<>(postgres.environment());
        stores.putAll(redis.environment());
        try (Site site = Site.start(data, stores);
                Town town = Town.of(site, SEED, CLINICS)) {
            doing.accept(new Drill(EXTENT, EXTENT.toRepeat(FailoverTest.class, SEED), town, report));
            report.line(town.insistence().toString());
        }
    }

    private static void failsOver(String name, RedisStore redis, Drill drill) {
        for (int round = 1; round <= ROUNDS; round++) {
            drill.with(new Fault(
                    name + ": a master killed, until there is another",
                    Duration.ZERO,
                    redis::killMaster,
                    redis::awaitSuccessor));
            if (EXTENT == Extent.LONG) {
                drill.with(new Fault(name + ": the killed one back, empty", Duration.ZERO, redis::repair, () -> {}));
            }
        }
    }
}

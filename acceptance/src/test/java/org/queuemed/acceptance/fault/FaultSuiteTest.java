package org.queuemed.acceptance.fault;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.queuemed.acceptance.cluster.Cluster;
import org.queuemed.acceptance.cluster.WithCluster;
import org.queuemed.acceptance.fault.journey.Town;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two of each service, and everything breaks once: with one seed in every build, with ten and for longer with
 * {@code ./queuemed verify --long}. How long everything took is in {@code target/faults.txt}.
 */
@WithCluster
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class FaultSuiteTest {

    private static final Extent EXTENT = Extent.ofThisRun();

    private static final int CLINICS = 3;

    private final Report report = new Report(Path.of("target", "faults.txt"));
    private final Cluster cluster;

    FaultSuiteTest(Cluster cluster) {
        this.cluster = cluster;
    }

    static LongStream seeds() {
        return EXTENT.seeds();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothing_is_lost_and_nothing_stays_stale_whatever_breaks(long seed) {
        report.title("everything breaks once, seed " + seed);
        try (Town town = Town.of(cluster, seed, CLINICS)) {
            Drill drill = new Drill(EXTENT, toRepeat(seed), town, report);
            new Faults(cluster, EXTENT, seed).all().forEach(drill::with);
            report.line(town.insistence().toString());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void while_the_tables_are_expanded_and_everything_is_replaced_no_call_fails(long seed) {
        report.title("the tables are expanded and everything is replaced, seed " + seed);
        NextRelease next = new NextRelease(cluster.postgres());
        try (Town town = Town.of(cluster, seed, CLINICS)) {
            Drill drill = new Drill(EXTENT, toRepeat(seed), town, report);
            drill.with(new Fault("the tables expanded", EXTENT.moment(), next::expand, () -> {}));
            town.inSilence(next::write);
            drill.with(new Fault("all replaced", Duration.ZERO, new Rollout(cluster), () -> {}));

            report.line(town.insistence().toString());
            assertThat(town.insistence().refusedAgain())
                    .as("refused twice; to repeat it: %s", toRepeat(seed))
                    .isEmpty();
            assertThat(next.lost())
                    .as("tickets without what the next release wrote")
                    .isZero();
        }
    }

    private static String toRepeat(long seed) {
        return EXTENT.toRepeat(FaultSuiteTest.class, seed);
    }

    @Test
    void many_who_come_back_at_once_are_all_told() {
        report.title(EXTENT.phones() + " phones come back at once");
        try (Crowd crowd = Crowd.of(EXTENT.phones(), cluster)) {
            report.line("all there", crowd.settle());

            crowd.drop();
            crowd.clinic().call().expect(200);

            report.line("all back, and told of the call meanwhile", crowd.settle());
        }
    }
}

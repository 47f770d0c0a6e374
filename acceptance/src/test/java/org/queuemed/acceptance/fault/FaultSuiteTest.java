package org.queuemed.acceptance.fault;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.queuemed.acceptance.cluster.Cluster;
import org.queuemed.acceptance.fault.journey.Town;

import java.nio.file.Path;

/** Journeys of a seed while everything breaks once. */
@Order(2)
@Timeout(600)
class FaultSuiteTest {

    private static final Lengths LENGTHS = Boolean.getBoolean("queuemed.long") ? Lengths.LONG : Lengths.SHORT;

    @TempDir
    static Path folder;

    private static Cluster cluster;

    @BeforeAll
    static void start() {
        cluster = Cluster.start(folder.resolve("data"));
    }

    @AfterAll
    static void end() {
        cluster.close();
    }

    @Test
    void nothing_is_lost_and_nothing_stays_stale_whatever_breaks() {
        long seed = Long.getLong("queuemed.seed", 1);
        Report report = new Report(Path.of("target", "faults.txt"));
        report.begin(seed);
        try (Town town = Town.of(cluster, seed, 3)) {
            Drill drill = new Drill(seed, town, report);
            new Faults(cluster, LENGTHS, seed).all().forEach(drill::with);
            report.line(town.insistence().toString());
        }
    }
}

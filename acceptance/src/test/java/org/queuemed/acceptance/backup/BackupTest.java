package org.queuemed.acceptance.backup;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.cluster.Cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A dump is taken while calls go on, the database is lost, and the dump is restored into an empty one: by the runbook of
 * docs/operations.md, word for word.
 */
@Timeout(300)
class BackupTest {

    /** The answer of a PostgreSQL that is there; what comes back by itself takes seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    static Path folder;

    private Cluster cluster;

    @AfterEach
    void end() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void after_a_restore_everybody_is_shown_what_was_restored_and_goes_on() throws IOException {
        Optional<PostgresPrograms> installed = PostgresPrograms.installed();
        assumeTrue(installed.isPresent(), "No backup is tried: no PostgreSQL with its pg_dump is installed here.");
        Backup backup = new Backup(installed.get(), folder);
        cluster = Cluster.start(folder.resolve("data"), data -> InstalledPostgres.start(installed.get(), data));
        Clinic clinic = Clinic.open(cluster.address(), cluster.adminPassword());
        try (Audience audience = Audience.of(clinic, 4, cluster)) {
            dumpWhileCallsGoOn(backup, Clinic.open(cluster.address(), cluster.adminPassword()));
            Ticket late = clinic.join("Late");
            audience.joinedBy(late);
            clinic.call().expect(200);
            audience.settles();
            long shown = clinic.version();

            cluster.postgres().kill();
            delete(cluster.postgres().kept());
            cluster.postgres()
                    .restart(port -> backup.restore(port, cluster.postgres().password()));

            await().atMost(PATIENCE)
                    .until(() -> clinic.api().get(clinic.path() + "/queue").status() == 200);
            audience.losesTheLateOne();
            audience.settles();
            assertThat(clinic.version())
                    .as("whoever was shown the lost ones is shown these")
                    .isGreaterThan(shown);
            clinic.api().withToken("").get("/tickets/" + late.token()).expectProblem(404, "no-such-ticket");

            clinic.join("New");
            clinic.call().expect(200);
            audience.settles();
        }
    }

    private void dumpWhileCallsGoOn(Backup backup, Clinic busy) {
        try (Calls calls = Calls.in(busy)) {
            calls.goOn(3);
            backup.dump(cluster.postgres().port(), cluster.postgres().password());
            calls.goOn(3);
        }
    }

    private static void delete(Path kept) throws IOException {
        try (Stream<Path> files = Files.walk(kept)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
        assertThat(kept).doesNotExist();
    }
}

package org.queuemed.acceptance.restart;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.queuemed.acceptance.client.Api;
import org.queuemed.acceptance.process.Part;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What a start says and what it refuses, in a sentence each. */
@WithQueueMed
class StartTest {

    private final QueueMedProcess running;

    @TempDir
    Path folder;

    StartTest(QueueMedProcess running) {
        this.running = running;
    }

    @Test
    void it_says_where_it_is_and_who_may_enter_and_who_runs() throws IOException {
        assertThat(running.address()).isEqualTo("http://localhost:" + running.port());
        assertThat(Path.of(running.printed("Processes").orElseThrow())).isRegularFile();
        assertThat(running.parts())
                .extracting(Part::name)
                .containsExactlyInAnyOrder(
                        "postgres-1",
                        "redis-1",
                        "queue-service-1",
                        "queue-service-2",
                        "notification-service-1",
                        "notification-service-2",
                        "display-service-1",
                        "display-service-2");
        Path password = running.data().resolve("admin-password");
        assertThat(Files.readString(password).strip()).isEqualTo(running.adminPassword());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
    }

    @Test
    void without_the_demo_there_is_no_clinic_that_nobody_made() {
        Api admin = Api.at(running.address()).as("admin", running.adminPassword());

        assertThat(running.printed("Join")).isEmpty();
        assertThat(running.printed("Staff")).isEmpty();
        assertThat(admin.get("/clinics").expect(200).text()).doesNotContain("Cabinet Démo");
    }

    @Test
    void a_port_in_use_is_refused_before_anything_is_started() {
        List<String> said = QueueMedProcess.refused(folder.resolve("data"), running.port());

        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("queuemed: Port " + running.port())
                .contains("--port");
        assertThat(folder.resolve("data/postgres")).doesNotExist();
    }

    @Test
    void a_folder_in_use_is_refused() {
        List<String> said = QueueMedProcess.refused(running.data(), QueueMedProcess.freePort());

        assertThat(said).singleElement().asString().contains("is in use by another QueueMed");
        assertThat(running.parts()).allMatch(Part::isAlive);
    }

    @Test
    void a_folder_of_a_newer_version_is_refused_and_left_as_it_is() throws IOException {
        Files.writeString(folder.resolve("format"), "99\n");

        List<String> said = QueueMedProcess.refused(folder, QueueMedProcess.freePort());

        assertThat(said).singleElement().asString().contains("is of version 99, newer than");
        assertThat(folder.toFile().list()).containsExactly("format");
    }
}

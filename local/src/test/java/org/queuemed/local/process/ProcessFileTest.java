package org.queuemed.local.process;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessFileTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void a_file() {
        file = folder.resolve("processes");
    }

    @Test
    void it_says_name_id_port_and_start_one_a_line() throws IOException {
        try (SleepingPart redis = SleepingPart.named("redis-1");
                SleepingPart queue = SleepingPart.named("queue-service-1")) {
            ProcessFile processes = new ProcessFile(file);

            processes.add(redis);
            processes.add(queue);

            assertThat(Files.readAllLines(file))
                    .hasSize(2)
                    .first()
                    .satisfies(line ->
                            assertThat(line).matches("redis-1 " + redis.sleep().pid() + " 4711 \\d{4}-.*Z"));
        }
    }

    @Test
    void what_a_killed_launcher_left_behind_is_ended() throws IOException {
        try (SleepingPart left = SleepingPart.named("display-service-2")) {
            new ProcessFile(file).add(left);

            assertThat(new ProcessFile(file).endLeftovers()).containsExactly("display-service-2");
            assertThat(left.sleep().isAlive()).isFalse();
        }
    }

    @Test
    void a_process_that_only_has_the_same_id_is_left_alone() throws IOException {
        try (SleepingPart stranger = SleepingPart.named("queue-service-1")) {
            Files.writeString(file, stranger.lineWithStart(Instant.now().minusSeconds(3600)));

            assertThat(new ProcessFile(file).endLeftovers()).isEmpty();
            assertThat(stranger.sleep().isAlive()).isTrue();
        }
    }

    @Test
    void a_line_that_cannot_be_read_proves_nothing() throws IOException {
        try (SleepingPart stranger = SleepingPart.named("queue-service-1")) {
            Files.writeString(file, "\nqueue-service-1 " + stranger.sleep().pid() + "\nqueue-service-1 x 1 now\n");

            assertThat(new ProcessFile(file).endLeftovers()).isEmpty();
            assertThat(stranger.sleep().isAlive()).isTrue();
        }
    }

    @Test
    void without_a_file_there_is_nothing_to_end() {
        assertThat(new ProcessFile(file).endLeftovers()).isEmpty();
    }
}

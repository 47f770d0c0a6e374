package org.queuemed.load.processes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.queuemed.load.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProcessesTest {

    private static final long ME = ProcessHandle.current().pid();

    @TempDir
    Path proc;

    @Test
    void a_process_is_read_as_linux_tells_it() throws IOException {
        tell("stat", ME + " (java (odd) name) S 4 5 6 7 8 9 10 11 12 13 150 25 4 1 20 0");
        tell("status", "Name:\tjava\nVmRSS:\t  204800 kB\nRssAnon:\t 100 kB\n");

        tell("fd/0", "");
        tell("fd/1", "");

        Processes processes = new Processes(new ProcFiles(proc), List.of(new Watched("queue-service", ME)));

        assertThat(processes.look().values()).containsExactly(new Usage(1_800, 204_800, 2));
    }

    @Test
    void a_process_that_is_gone_is_left_out() {
        Processes processes = new Processes(new ProcFiles(proc), List.of(new Watched("queue-service", ME)));

        assertThat(processes.look()).isEmpty();
    }

    @Test
    void processes_are_named_or_not() throws IOException {
        tell("cmdline", "java\0-jar\0/srv/notification-service/target/quarkus-app/quarkus-run.jar\0");
        Named named = new Named(new ProcFiles(proc));

        assertThat(named.read("queue=" + ME + "," + ME))
                .containsExactly(new Watched("queue", ME), new Watched("notification-service", ME));
    }

    @Test
    void the_list_of_a_running_queuemed_will_do() throws IOException {
        Path list = Files.writeString(
                proc.resolve("processes"),
                "redis-1 " + ME + " 6379 2026-11-23T10:00:00Z\nqueue-service-1 " + ME + " 8081 x\n");

        assertThat(new Named(new ProcFiles(proc)).read(list.toString()))
                .containsExactly(new Watched("redis-1", ME), new Watched("queue-service-1", ME));
    }

    @Test
    void what_is_no_process_is_refused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Processes.of(Optional.of("java")))
                .withMessageContaining("takes process ids");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Processes.of(Optional.of("999999999")))
                .withMessage("There is no process 999999999.");
    }

    @Test
    void without_any_nothing_is_looked_at() {
        assertThat(Processes.of(Optional.empty()).look()).isEmpty();
    }

    private void tell(String file, String text) throws IOException {
        Path place = proc.resolve(Long.toString(ME)).resolve(file);
        Files.createDirectories(place.getParent());
        Files.writeString(place, text);
    }
}

package org.queuemed.local.up;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.queuemed.contract.ContractJson;
import org.queuemed.local.backend.FreePort;
import org.queuemed.local.gateway.Upstream;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Timeout(90)
class UpTest {

    @TempDir
    static Path folder;

    private static TestProject project;

    @TempDir
    Path own;

    private final int port = FreePort.next();

    /** One for all who get as far as a database, as making one takes seconds; each leaves it as a run should. */
    private static Path data;

    @BeforeAll
    static void a_project() throws IOException {
        project = TestProject.in(folder.resolve("project"));
        data = folder.resolve("data");
    }

    @Test
    void it_runs_all_parts_until_it_is_asked_to_end_and_leaves_nothing_behind() throws Exception {
        try (Launched launched =
                Launched.up(project, data, port, "--replicas", "2").awaitReady()) {
            Map<String, ProcessHandle> parts = launched.parts();
            JsonNode queue = environmentBehind("/api/v1/clinics");
            JsonNode notification = environmentBehind("/poll/patient");
            JsonNode display = environmentBehind("/poll/display");

            launched.term();

            assertThat(launched.exitCode()).isZero();
            assertThat(launched.lines())
                    .contains("Address: http://localhost:" + port)
                    .contains("Admin: admin / " + secret("admin-password"))
                    .endsWith("QueueMed is ready", "Stopping QueueMed", "QueueMed has stopped");
            assertThat(parts)
                    .containsOnlyKeys(
                            "postgres-1",
                            "redis-1",
                            "queue-service-1",
                            "queue-service-2",
                            "notification-service-1",
                            "notification-service-2",
                            "display-service-1",
                            "display-service-2");
            assertGone(parts.values());
            assertThat(data.resolve("processes")).doesNotExist();
            assertThat(queue.get("QUEUEMED_PUBLIC_URL").asText()).isEqualTo("http://localhost:" + port);
            for (JsonNode environment : List.of(queue, notification, display)) {
                assertThat(environment.get("REDIS_PASSWORD").asText()).isEqualTo(secret("redis-password"));
                assertThat(environment.get("REDIS_URL").asText()).doesNotContain(secret("redis-password"));
            }
            assertThat(queue.has("QUEUEMED_ADMIN_PASSWORD")).isTrue();
            assertThat(notification.has("QUEUEMED_VERIFICATION_KEY")).isTrue();
            assertThat(notification.has("QUEUEMED_SIGNING_KEY")).isFalse();
            assertThat(display.has("DATABASE_PASSWORD") || display.has("QUEUEMED_ADMIN_PASSWORD"))
                    .isFalse();
        }
    }

    @Test
    void ctrl_c_which_reaches_all_processes_at_once_does_not_change_the_order_of_stopping() throws Exception {
        try (Launched launched = Launched.up(project, data, port).awaitReady()) {
            Map<String, ProcessHandle> parts = launched.parts();

            launched.interrupt();

            assertThat(launched.exitCode()).isZero();
            assertThat(launched.lines()).endsWith("QueueMed is ready", "Stopping QueueMed", "QueueMed has stopped");
            for (Upstream upstream : Upstream.values()) {
                assertThat(data.resolve("logs/" + upstream.service() + "-1.log"))
                        .content()
                        .contains("stand-in ends before Redis");
            }
            assertGone(parts.values());
        }
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void a_run_for_training_tells_each_service_where_to_leave_what_it_learned() throws Exception {
        // so that no JVM writes a cache, which takes it as long as all else together
        Map<String, String> environment = Map.of("JDK_JAVA_OPTIONS", "-XX:AOTMode=off");
        try (Launched launched = Launched.up(project, data, port, environment, "--train", own.toString())
                .awaitReady()) {
            launched.interrupt();

            assertThat(launched.exitCode()).isZero();
            assertThat(launched.lines()).endsWith("QueueMed has stopped");
            for (Upstream upstream : Upstream.values()) {
                String name = upstream.service() + "-1";
                assertThat(data.resolve("logs/" + name + ".log"))
                        .content()
                        .contains("-XX:AOTMode=off -XX:AOTCacheOutput=" + own.resolve(name + ".aot"));
            }
        }
    }

    @Test
    void a_part_that_dies_is_named_with_its_log_and_everything_stops() throws Exception {
        try (Launched launched = Launched.up(project, data, port).awaitReady()) {
            Map<String, ProcessHandle> parts = launched.parts();

            parts.get("notification-service-1").destroyForcibly();

            assertThat(launched.exitCode()).isEqualTo(1);
            assertThat(launched.lines())
                    .contains("queuemed: notification-service-1 ended by itself, so everything is stopped; its log is "
                            + data.resolve("logs/notification-service-1.log"));
            assertGone(parts.values());
        }
    }

    @Test
    void what_a_killed_launcher_left_behind_is_ended_at_the_next_start() throws Exception {
        Map<String, ProcessHandle> leftovers;
        try (Launched killed = Launched.up(project, data, port).awaitReady()) {
            leftovers = killed.parts();
            killed.kill();
        }
        assertThat(leftovers.get("postgres-1").isAlive()).isTrue();

        try (Launched next = Launched.up(project, data, port).awaitReady()) {
            assertGone(leftovers.values());
            assertThat(next.lines()).anyMatch(line -> line.startsWith("Ended what an earlier run left behind: "));
            assertThat(next.parts()).hasSize(5);
        }
    }

    @Test
    void a_service_that_cannot_start_is_named_with_its_last_words() throws Exception {
        TestProject broken = TestProject.in(own.resolve("project"));
        broken.build(Upstream.DISPLAY, StandIn.Broken.class);
        Path tools = Files.createDirectories(project.root().resolve(".tools"));
        Files.createSymbolicLink(broken.root().resolve(".tools"), tools);

        try (Launched launched = Launched.up(broken, data, port)) {
            assertThat(launched.exitCode()).isEqualTo(1);
            assertThat(launched.lines())
                    .anyMatch(line -> line.startsWith("queuemed: display-service-1 ended by itself"))
                    .contains("    the migration failed: no luck today")
                    .doesNotContain("QueueMed is ready");
        }
    }

    @Test
    void a_port_in_use_is_said_before_anything_is_started() throws Exception {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
                Launched launched = Launched.up(project, own.resolve("data"), taken.getLocalPort())) {
            assertThat(launched.exitCode()).isEqualTo(1);
            assertThat(launched.lines())
                    .contains("queuemed: Port " + port + " of 127.0.0.1 cannot be used, most likely "
                            + "because another program has it; name another with --port.");
            assertThat(own.resolve("data/postgres")).doesNotExist();
        }
    }

    @Test
    void a_slip_in_the_options_is_a_sentence_and_code_2() throws Exception {
        try (Launched launched = Launched.up(project, data, port, "--replicas", "many")) {
            assertThat(launched.exitCode()).isEqualTo(2);
            assertThat(launched.lines())
                    .containsExactly("queuemed: Option --replicas takes a number from 1 to 16, not many.");
        }
    }

    private static String secret(String name) throws IOException {
        return Files.readString(data.resolve(name)).strip();
    }

    /** A process whose parent was killed may stay in the system's list for a while, without a program. */
    private static void assertGone(Collection<ProcessHandle> processes) {
        await().untilAsserted(() -> assertThat(processes)
                .allMatch(process ->
                        !process.isAlive() || process.info().command().isEmpty()));
    }

    private JsonNode environmentBehind(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        String body = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        return ContractJson.mapper().readTree(body);
    }
}

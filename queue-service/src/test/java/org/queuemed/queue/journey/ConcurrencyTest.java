package org.queuemed.queue.journey;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.queuemed.queue.journey.Api.Clinic;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QueueServiceTest
class ConcurrencyTest {

    private static final int PATIENTS = 24;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Clinic clinic;

    @BeforeEach
    void an_open_clinic() {
        clinic = Api.asAdmin().openClinic();
    }

    @Test
    void patients_who_join_at_the_same_instant_get_numbers_without_a_gap() throws Exception {
        String joinToken = clinic.joinToken();
        Callable<Integer> join = () ->
                Api.asAnyone().post("/tickets", Map.of("joinToken", joinToken)).path("ticketNumber");

        List<Integer> numbers = Together.run(Collections.nCopies(PATIENTS, join));

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, PATIENTS).boxed().toList());
    }

    @Test
    void doctors_who_call_at_the_same_instant_never_call_the_same_patient() throws Exception {
        IntStream.range(0, PATIENTS).forEach(n -> clinic.walkIn(Map.of()));
        Callable<Response> call = clinic::callNext;

        List<Response> answers = Together.run(Collections.nCopies(PATIENTS + 2, call));

        List<Integer> called = answers.stream()
                .filter(answer -> answer.statusCode() == 200)
                .map(answer -> answer.<Integer>path("ticketNumber"))
                .toList();
        assertThat(called)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, PATIENTS).boxed().toList());
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(2);
    }

    @Test
    void of_doctors_who_end_the_same_visit_with_their_call_at_the_same_instant_one_calls() throws Exception {
        IntStream.range(0, 5).forEach(n -> clinic.walkIn(Map.of()));
        String visit = clinic.callNext().path("ticketId");
        Callable<Response> call = () -> clinic.callNext(visit);

        List<Response> answers = Together.run(Collections.nCopies(4, call));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409, 409, 409);
        JsonPath queue = clinic.queue();
        assertThat(queue.getInt("stats.served")).isEqualTo(1);
        assertThat(queue.getInt("stats.called")).isEqualTo(1);
        assertThat(queue.getInt("stats.waiting")).isEqualTo(3);
    }

    @Test
    void callers_who_hang_up_take_no_connection_with_them() throws Exception {
        clinic.walkIn(Map.of());
        for (int i = 0; i < 300; i++) {
            askAndHangUp();
        }

        // What they asked for is still done, and on a busy machine it takes longer than anybody else is willing to
        // wait.
        await().atMost(PATIENCE)
                .until(() -> clinic.api().get(clinic.path() + "/queue").statusCode() == 200);
        assertThat(clinic.queue().getInt("stats.waiting")).isEqualTo(1);
        clinic.callNext().then().statusCode(200);
    }

    private void askAndHangUp() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), io.restassured.RestAssured.port)) {
            String request =
                    "GET /api/v1" + clinic.path() + "/queue HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + clinic.api().accessToken() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        }
    }
}

package org.queuemed.notification.live;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

/** HTTP that asks for no poll, or wrongly; by hand, to see the whole answer. */
@QuarkusTest
class RefusedHttpTest extends LiveService {

    @ParameterizedTest
    @CsvSource({
        "GET, /poll/nobody, 404, not-found",
        "GET, /ws/queue, 404, not-found",
        "PUT, /poll/patient, 405, method-not-allowed",
        "POST, /poll/clinic?clinicId=1, 405, method-not-allowed",
    })
    void is_refused_with_a_problem(String method, String address, int status, String problem) throws IOException {
        String request = method + " " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 " + status + " ").containsIgnoringCase("application/problem+json");
            assertThat(answer).contains("\"type\":\"urn:queuemed:problem:" + problem + "\"");
        }
    }
}

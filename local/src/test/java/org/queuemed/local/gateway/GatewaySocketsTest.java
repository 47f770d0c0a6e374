package org.queuemed.local.gateway;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.queuemed.local.backend.FreePort;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@Timeout(30)
class GatewaySocketsTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestService notification = new TestService("notification");
    private final TestService display = new TestService("display");
    private final int port = FreePort.next();
    private Gateway gateway;

    @BeforeEach
    void a_gateway() {
        gateway = Gateway.start(
                "127.0.0.1",
                port,
                Map.of(
                        Upstream.NOTIFICATION, List.of(notification.port),
                        Upstream.DISPLAY, List.of(display.port)));
    }

    @AfterEach
    void nothing_stays() {
        gateway.close();
        notification.close();
        display.close();
        http.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({"/ws/queue, notification", "/ws/display, display"})
    void a_socket_leads_to_its_service_and_carries_frames_both_ways(String path, String service) throws Exception {
        TestSocket socket = open(path);

        assertThat(socket.subprotocol()).isEqualTo("queuemed.v1");
        assertThat(socket.next()).isEqualTo("welcome from " + service);
        socket.send("join");
        assertThat(socket.next()).isEqualTo("echo join");
    }

    @ParameterizedTest
    @ValueSource(ints = {1001, 1012, 1013, 4401, 4404, 4408})
    void the_code_that_a_service_closes_with_arrives(int code) throws Exception {
        TestSocket socket = open("/ws/queue");

        socket.send("close " + code);

        assertThat(socket.closed.get(10, TimeUnit.SECONDS)).isEqualTo(code);
    }

    @Test
    void the_code_that_a_client_closes_with_arrives() {
        TestSocket socket = open("/ws/queue");

        socket.close(4000);

        await().until(() -> notification.ended.contains("socket 4000"));
    }

    @Test
    void a_client_that_drops_off_is_gone_for_the_service_too() {
        TestSocket socket = open("/ws/display");
        await().until(() -> display.sockets.size() == 1);

        socket.drop();

        await().until(() -> !display.ended.isEmpty());
    }

    @Test
    void a_service_that_drops_off_is_gone_for_the_client_too() throws Exception {
        TestSocket socket = open("/ws/queue");
        socket.next();

        notification.close();

        await().until(socket.closed::isDone);
    }

    @Test
    void a_refused_handshake_is_refused_to_the_client_and_harms_nobody() throws Exception {
        assertThatThrownBy(() -> open("/ws/queue?refuse"))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(403));

        assertThat(open("/ws/queue").next()).isEqualTo("welcome from notification");
    }

    @Test
    void a_socket_to_a_service_that_is_away_is_refused() {
        notification.close();

        assertThatThrownBy(() -> open("/ws/queue"))
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(503));
    }

    @Test
    void many_sockets_are_open_at_once() throws Exception {
        List<TestSocket> sockets =
                IntStream.range(0, 200).mapToObj(i -> open("/ws/queue")).toList();

        notification.sockets.forEach(socket -> socket.writeTextMessage("your turn"));

        for (TestSocket socket : sockets) {
            assertThat(socket.next()).isEqualTo("welcome from notification");
            assertThat(socket.next()).isEqualTo("your turn");
        }
    }

    @Test
    void a_phone_that_does_not_read_is_felt_by_the_service_and_not_stored_here() throws Exception {
        try (Socket phone = handshake()) {
            await().until(() -> notification.sockets.size() == 1);
            String frame = "x".repeat(60_000);

            for (int sent = 0; sent < 1_000; sent++) {
                notification.sockets.getFirst().writeTextMessage(frame);
            }

            await().during(1, TimeUnit.SECONDS)
                    .until(() -> notification.sockets.getFirst().writeQueueFull());
        }
    }

    private Socket handshake() throws IOException {
        Socket phone = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        phone.getOutputStream()
                .write(("GET /ws/queue HTTP/1.1\r\nHost: localhost\r\nConnection: keep-alive, Upgrade\r\n"
                                + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        InputStream answer = phone.getInputStream();
        assertThat(new String(answer.readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 101");
        return phone;
    }

    private TestSocket open(String path) {
        return TestSocket.open(http, URI.create("ws://127.0.0.1:" + port + path));
    }
}

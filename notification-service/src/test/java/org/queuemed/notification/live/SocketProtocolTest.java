package org.queuemed.notification.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.queuemed.realtime.fixture.AClinic;
import org.queuemed.realtime.fixture.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class SocketProtocolTest extends LiveService {

    @Test
    void the_subprotocol_is_agreed_on() {
        try (TestSocket socket = aSocket()) {
            assertThat(socket.subprotocol()).isEqualTo("queuemed.v1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "",
                "null",
                "[]",
                "\"join:patient\"",
                "{}",
                "{\"event\":7}",
                "{\"event\":\"join:patient\"}",
                "{\"event\":\"join:patient\",\"data\":[]}",
                "{\"event\":\"join:patient\",\"data\":{\"patientToken\":\"x\"}}",
                "{\"event\":\"join:patient\",\"data\":{\"patientToken\":\"x\",\"clinicId\":\"5\"}}",
                "{\"event\":\"join:patient\",\"data\":{\"patientToken\":\"x\",\"clinicId\":5.5}}",
                "{\"event\":\"join:patient\",\"data\":{\"patientToken\":7,\"clinicId\":5}}",
                "{\"event\":\"join:patient\",\"data\":{\"patientToken\":\"x\",\"clinicId\":99999999999}}",
                "{\"event\":\"join:patient\",\"data\":{\"patientToken\":\"x\",\"clinicId\":5}} trailing",
                "{\"event\":\"position:updated\",\"data\":{}}",
                "{\"event\":\"join:display\",\"data\":{\"clinicId\":5,\"displayToken\":\"golden-display-3\"}}"
            })
    void what_cannot_be_read_is_answered_with_a_problem_and_4400(String message) {
        try (TestSocket socket = aSocket().says(message)) {
            assertThat(socket.next().at("/data/status").intValue()).isEqualTo(400);
            assertThat(socket.closeCode()).isEqualTo(4400);
        }
    }

    @Test
    void a_binary_message_is_answered_with_a_problem_and_4400() {
        try (TestSocket socket = aSocket().saysBinary(new byte[] {1, 2, 3})) {
            assertThat(socket.nextEvent()).isEqualTo("problem");
            assertThat(socket.closeCode()).isEqualTo(4400);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {9_000, 70_000, 1_000_000})
    void a_message_that_is_too_large_is_answered_with_a_problem_and_4400(int size) {
        try (TestSocket socket = aSocket().says("x".repeat(size))) {
            assertThat(socket.next().at("/data/type").textValue()).isEqualTo("urn:queuemed:problem:message-too-large");
            assertThat(socket.closeCode()).isEqualTo(4400);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {9_000, 60_000, 70_000, 1_000_000})
    void a_message_that_is_too_large_and_comes_with_the_handshake_is_answered_all_the_same(int size) throws Exception {
        try (RawSocket socket = RawSocket.saysWithItsHandshake("x".repeat(size), socketAddress)) {
            assertThat(socket.nextText()).contains("urn:queuemed:problem:message-too-large");
            assertThat(socket.closeCode()).isEqualTo(4400);
        }
    }

    @Test
    void text_that_is_not_utf_8_is_answered_with_a_problem_and_4400() throws Exception {
        byte[] truncated = {'"', (byte) 0xC3, '"'};
        try (RawSocket socket = RawSocket.sendsFrame(0x81, truncated, socketAddress)) {
            assertThat(socket.nextText()).contains("urn:queuemed:problem:unreadable-message");
            assertThat(socket.closeCode()).isEqualTo(4400);
        }
    }

    @Test
    void a_frame_with_reserved_bits_is_answered_with_a_problem_and_4400() throws Exception {
        byte[] empty = {'{', '}'};
        try (RawSocket socket = RawSocket.sendsFrame(0xC1, empty, socketAddress)) {
            assertThat(socket.nextText()).contains("urn:queuemed:problem:unreadable-message");
            assertThat(socket.closeCode()).isEqualTo(4400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"permessage-deflate", "x-webkit-deflate-frame"})
    void no_compression_is_agreed_on(String extension) throws Exception {
        assertThat(RawSocket.answerTo("Sec-WebSocket-Extensions: " + extension + "\r\n", socketAddress))
                .startsWith("HTTP/1.1 101")
                .doesNotContainIgnoringCase("Sec-WebSocket-Extensions");
    }

    @Test
    void a_ping_before_the_join_is_as_unknown_as_any_other_event() {
        try (TestSocket socket = aSocket().says("{\"event\":\"ping\"}")) {
            assertThat(socket.next().at("/data/type").textValue()).isEqualTo("urn:queuemed:problem:unknown-event");
            assertThat(socket.closeCode()).isEqualTo(4400);
        }
    }

    @Test
    void a_ping_is_answered_with_the_age_of_what_is_known() {
        try (TestSocket socket = aPatient(14, clinics.published())) {
            assertThat(socket.nextEvent()).isEqualTo("position:updated");

            socket.says("{\"event\":\"ping\"}");

            JsonNode pong = socket.next();
            assertThat(pong.get("event").textValue()).isEqualTo("pong");
            assertThat(pong.at("/data/age").isIntegralNumber()).isTrue();
            assertThat(pong.has("version")).isFalse();
        }
    }

    @Test
    void a_ping_right_behind_the_join_harms_nobody() {
        AClinic clinic = clinics.unpublished();
        try (TestSocket socket = aPatient(14, clinic).says("{\"event\":\"ping\"}")) {
            clinics.publish(clinic);

            assertThat(socket.nextEvent()).isEqualTo("position:updated");
            assertThat(socket.isOpen()).isTrue();
        }
    }

    @Test
    void a_join_without_a_token_is_without_credentials() {
        try (TestSocket socket = aSocket().joins("join:patient", "{'clinicId':5}")) {
            assertThat(socket.nextEvent()).isEqualTo("problem");
            assertThat(socket.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void a_socket_that_joins_nothing_is_closed() {
        try (TestSocket socket = aSocket()) {
            assertThat(socket.next().at("/data/type").textValue()).isEqualTo("urn:queuemed:problem:join-timeout");
            assertThat(socket.closeCode()).isEqualTo(4408);
        }
    }

    @Test
    void a_second_join_before_the_first_was_answered_is_answered_with_a_problem_and_4400() {
        AClinic unknown = clinics.unpublished();
        try (TestSocket socket = aPatient(14, unknown)) {
            socket.joins("join:patient", patient(15, unknown));

            assertThat(socket.next().at("/data/type").textValue()).isEqualTo("urn:queuemed:problem:join-pending");
            assertThat(socket.closeCode()).isEqualTo(4400);
        }
        await().untilAsserted(() -> assertThat(clinics.listeners(unknown)).isZero());
    }

    @Test
    void a_second_join_leaves_the_first_room() {
        AClinic clinic = clinics.published();
        try (TestSocket socket = aPatient(14, clinic)) {
            assertThat(socket.next().at("/data/position").intValue()).isEqualTo(2);

            socket.joins("join:patient", patient(15, clinic));
            assertThat(socket.next().at("/data/position").intValue()).isEqualTo(3);

            clinics.publish(clinic.calls(14, "Cabinet 1", 1));
            clinics.publish(clinic.moves(15, 2, 8));

            assertThat(socket.next().at("/data/position").intValue()).isEqualTo(2);
            assertThat(socket.unread()).isEmpty();
        }
    }
}

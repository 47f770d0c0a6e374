package org.queuemed.notification.session;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.queuemed.local.backend.SigningKeys;
import org.queuemed.realtime.room.Refused;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SessionsTest {

    @TempDir
    Path folder;

    private SigningKeys keys;
    private Sessions sessions;

    @BeforeEach
    void keys() {
        keys = SigningKeys.in(folder);
        sessions = new Sessions(SessionKey.read(keys.verification()), Clock.systemUTC());
    }

    @Test
    void a_session_says_where_its_holder_works_and_until_when() {
        Instant end = Instant.now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);

        Session session =
                sessions.verify(ASession.signedWith(keys).of(5).endingAt(end).token());

        assertThat(session.clinics()).containsExactly(5);
        assertThat(session.networkAdmin()).isFalse();
        assertThat(session.expiresAt()).isEqualTo(end);
    }

    @Test
    void an_administrator_belongs_to_a_network() {
        Session session =
                sessions.verify(ASession.signedWith(keys).ofTheNetwork(3).token());

        assertThat(session.networkAdmin()).isTrue();
        assertThat(session.network()).isEqualTo(3);
    }

    @Test
    void an_expired_session_is_refused() {
        refused(ASession.signedWith(keys)
                .endingAt(Instant.now().minusSeconds(1))
                .token());
    }

    @Test
    void a_session_of_another_issuer_is_refused() {
        refused(ASession.signedWith(keys).from("https://example.org").token());
    }

    @Test
    void a_session_signed_with_another_key_is_refused() {
        refused(ASession.signedWith(SigningKeys.in(folder.resolve("others"))).token());
    }

    @Test
    void a_session_that_was_changed_is_refused() {
        String[] parts = ASession.signedWith(keys).of(5).token().split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1])).replace("[5]", "[6]");
        String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes());

        refused(parts[0] + "." + changed + "." + parts[2]);
    }

    @Test
    void an_unsigned_session_is_refused() {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        String header = encoder.encodeToString("{\"alg\":\"none\"}".getBytes());
        String claims = encoder.encodeToString(
                "{\"iss\":\"https://queuemed.org\",\"sub\":\"x\",\"exp\":9999999999,\"clinics\":[5]}".getBytes());

        refused(header + "." + claims + ".");
    }

    @Test
    void what_is_no_token_at_all_is_refused() {
        refused("golden-patient-13");
    }

    @Test
    void without_a_key_the_service_says_which_one() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.pem"), "-----BEGIN PUBLIC KEY-----\nAAAA\n");

        assertThatThrownBy(() -> SessionKey.read(broken)).hasMessageContaining("broken.pem");
        assertThatThrownBy(() -> SessionKey.read(folder.resolve("missing.pem"))).hasMessageContaining("missing.pem");
    }

    private void refused(String token) {
        assertThatThrownBy(() -> sessions.verify(token))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal().problem().status()).isEqualTo(401));
    }
}

package org.queuemed.redis;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import javax.net.ssl.SSLHandshakeException;
import java.net.ConnectException;

import static org.assertj.core.api.Assertions.assertThat;

class RedisRefusalTest {

    private final RedisRefusal refusal = new RedisRefusal("rediss://r:6379", "sentinel", "queuemed", "/ca.pem");

    @ParameterizedTest
    @CsvSource({
        "WRONGPASS invalid username-password pair, REDIS_PASSWORD",
        "NOAUTH Authentication required., REDIS_PASSWORD",
        "ERR This instance has cluster support disabled, REDIS_TYPE",
        "ERR unknown command `SENTINEL`, REDIS_TYPE",
        "Failed to get SENTINEL GET-MASTER-ADDR-BY-NAME queuemed, REDIS_MASTER",
        "Unable to read file: java.nio.file.NoSuchFileException: /ca.pem, REDIS_CA names /ca.pem",
    })
    void what_waiting_does_not_heal_names_the_setting(String said, String setting) {
        assertThat(refusal.of(new IllegalStateException(said)))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).contains(setting).endsWith("(" + said + ")"));
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_found_behind_other_failures() {
        Exception failure = new IllegalStateException("no", new SSLHandshakeException("PKIX path building failed"));

        assertThat(refusal.of(failure))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).startsWith("The certificate of Redis at rediss://r:6379"));
    }

    @Test
    void a_redis_that_is_away_refuses_nobody() {
        assertThat(refusal.of(new ConnectException("Connection refused: r/10.0.0.1:6379")))
                .isEmpty();
    }
}

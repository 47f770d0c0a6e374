package org.queuemed.notification.session;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

class SessionConfigTest {

    @Test
    void where_nobody_says_otherwise_the_key_is_where_the_queue_service_has_it() throws IOException {
        SessionConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(SessionConfig.class)
                .withSources(new PropertiesConfigSource(SessionConfig.class.getResource("/application.properties")))
                .withMappingIgnore("quarkus.**")
                .build()
                .getConfigMapping(SessionConfig.class);

        assertThat(config.verificationKey()).isEqualTo(Path.of("/etc/queuemed/verification-key.pem"));
    }
}

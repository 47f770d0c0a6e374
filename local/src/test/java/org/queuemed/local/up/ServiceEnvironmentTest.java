package org.queuemed.local.up;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.queuemed.local.backend.SigningKeys;
import org.queuemed.local.gateway.Upstream;

import java.nio.file.Path;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceEnvironmentTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16})
    void the_database_takes_the_full_pools_of_all_replicas(int replicas) {
        Map<String, String> environment = anEnvironment().of(Upstream.QUEUE, 8081);

        int pools = Integer.parseInt(environment.get("QUARKUS_DATASOURCE_REACTIVE_MAX_SIZE"))
                + Integer.parseInt(environment.get("QUARKUS_DATASOURCE_JDBC_MAX_SIZE"));

        assertThat(ServiceEnvironment.databaseConnections(replicas)).isGreaterThan(replicas * pools);
    }

    private static ServiceEnvironment anEnvironment() {
        SigningKeys keys = new SigningKeys(Path.of("signing-key.pem"), Path.of("verification-key.pem"));
        return new ServiceEnvironment(5432, "secret", 6379, "secret", keys, "secret", "http://localhost:8080");
    }
}

package org.queuemed.queue.store;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThatCode;

class DatabaseAtStartTest {

    /** Who makes the tables comes afterwards, and asks again. */
    @Test
    void a_postgres_that_says_nothing_is_no_refusal() throws IOException, SQLException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String url = "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/queuemed";
            try (AgroalDataSource pool = poolOf(url)) {
                FluentConfiguration flyway = Flyway.configure().dataSource(pool);

                assertThatCode(() -> new DatabaseAtStart(url, "ca.pem").customize(flyway))
                        .doesNotThrowAnyException();
            }
        }
    }

    /** It waits as that of the service does, if for less long. */
    private static AgroalDataSource poolOf(String url) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .acquisitionTimeout(Duration.ofMillis(300))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url))));
    }
}

package org.queuemed.queue.store;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import javax.net.ssl.SSLException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Asks PostgreSQL once, before its tables are made: who is not taken in, by a password or a certificate, says so and ends,
 * as no waiting heals that. A PostgreSQL that is away is waited for by who makes the tables.
 */
@Singleton
class DatabaseAtStart implements FlywayConfigurationCustomizer {

    /** Wrong password, nobody of that name, no such database: <a
     * href="https://www.postgresql.org/docs/18/errcodes-appendix.html">what it says when it says no</a>. */
    private static final Set<String> NO = Set.of("28P01", "28000", "3D000");

    private final String url;
    private final String ca;

    DatabaseAtStart(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.jdbc.additional-jdbc-properties.sslrootcert") String ca) {
        this.url = url.replaceFirst("^jdbc:", "");
        this.ca = ca;
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        try (Connection connection = flyway.getDataSource().getConnection()) {
            connection.isValid(1);
        } catch (SQLException failed) {
            refusal(failed).ifPresent(sentence -> {
                throw new ConfigurationException(
                        sentence + " (" + failed.getMessage().strip() + ")");
            });
        }
    }

    private Optional<String> refusal(SQLException failed) {
        // a pool that waited for PostgreSQL in vain knows no code of it
        if (NO.contains(Objects.requireNonNullElse(failed.getSQLState(), ""))) {
            return Optional.of("PostgreSQL at " + url
                    + " does not take us in: DATABASE_USER, DATABASE_PASSWORD or DATABASE_NAME is wrong");
        }
        if (failed.getMessage().contains("does not support SSL")) {
            return Optional.of("PostgreSQL at " + url + " does not speak TLS: DATABASE_TLS must be disable");
        }
        return isOfTheCertificate(failed)
                ? Optional.of("The certificate of PostgreSQL at " + url + " is not one that DATABASE_CA, " + ca
                        + ", vouches for under that name")
                : Optional.empty();
    }

    private static boolean isOfTheCertificate(SQLException failed) {
        return failed.getMessage().contains("could not be verified")
                || failed.getMessage().contains("SSL root certificate")
                || Stream.iterate((Throwable) failed, each -> each != null, Throwable::getCause)
                        .anyMatch(cause -> cause instanceof SSLException || cause instanceof GeneralSecurityException);
    }
}

package org.queuemed.acceptance.store;

import org.awaitility.Awaitility;
import org.queuemed.local.backend.LocalPostgres;
import org.queuemed.local.folder.DataFolder;
import org.queuemed.local.up.ServiceEnvironment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A PostgreSQL of a test's own. */
public final class OwnPostgres implements AutoCloseable {

    private static final Path PROGRAMS =
            Path.of(System.getProperty("queuemed.root")).resolve(".tools/postgres");

    private final LocalPostgres postgres;
    private final DataFolder folder;

    private OwnPostgres(LocalPostgres postgres, DataFolder folder) {
        this.postgres = postgres;
        this.folder = folder;
    }

    /** Starts it in that folder. */
    public static OwnPostgres start(DataFolder folder) {
        LocalPostgres postgres = LocalPostgres.keptIn(
                folder.postgres(),
                folder.databasePasswordFile(),
                ServiceEnvironment.databaseConnections(1),
                PROGRAMS,
                folder.log("postgres-1"));
        return new OwnPostgres(postgres, folder);
    }

    /** The variables by which the queue-service finds it. */
    public Map<String, String> environment() {
        return Map.of("DATABASE_PORT", "" + postgres.port(), "DATABASE_PASSWORD", folder.databasePassword());
    }

    /** From now on it takes nobody without TLS. */
    void demandTls(Certificate certificate) {
        ask("ALTER SYSTEM SET ssl_cert_file = '" + certificate.certificate() + "'");
        ask("ALTER SYSTEM SET ssl_key_file = '" + certificate.key() + "'");
        ask("ALTER SYSTEM SET ssl = on");
        Path rules = folder.postgres().resolve("pg_hba.conf");
        try {
            Files.writeString(rules, "hostssl all all 127.0.0.1/32 scram-sha-256\n");
        } catch (IOException e) {
            throw new UncheckedIOException("no rules for PostgreSQL", e);
        }
        ask("SELECT pg_reload_conf()");
        Awaitility.await().until(() -> !takes("sslmode=disable"));
    }

    private boolean takes(String options) {
        try (Connection connection = connect(options)) {
            return connection.isValid(1);
        } catch (SQLException refused) {
            return false;
        }
    }

    /** The first value that it answers, if any. */
    String ask(String sql) {
        try (Connection connection = connect("sslmode=prefer");
                Statement statement = connection.createStatement()) {
            ResultSet rows = statement.execute(sql) ? statement.getResultSet() : null;
            return rows != null && rows.next() ? rows.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Connection connect(String options) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + LocalPostgres.DATABASE + "?" + options;
        return DriverManager.getConnection(url, LocalPostgres.USER, folder.databasePassword());
    }

    @Override
    public void close() {
        postgres.close();
    }
}

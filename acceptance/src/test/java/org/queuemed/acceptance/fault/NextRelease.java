package org.queuemed.acceptance.fault;

import org.flywaydb.core.Flyway;
import org.queuemed.acceptance.cluster.PostgresNode;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** What the next release does to the tables when its first instance starts, while all of this one are at work. */
final class NextRelease {

    private static final Path RESOURCES =
            Path.of(System.getProperty("queuemed.root")).resolve("queue-service/src");

    private final String url;
    private final PostgresNode postgres;
    private long written;

    NextRelease(PostgresNode postgres) {
        this.postgres = postgres;
        this.url = "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + postgres.database();
    }

    /** Adds its columns, tables and indexes. */
    void expand() {
        Flyway.configure()
                .dataSource(url, postgres.user(), postgres.password())
                .locations(folder("main/resources/db/migration"), folder("test/resources/db/next"))
                .load()
                .migrate();
    }

    /** Writes what this release knows nothing of. */
    void write() {
        written = run("update ticket set next_text = 'written', next_count = 7");
    }

    private static String folder(String path) {
        return "filesystem:" + RESOURCES.resolve(path);
    }

    /** How many tickets have lost what it wrote, when this release changed them afterwards. */
    long lost() {
        return written - run("update ticket set next_count = 8 where next_text = 'written' and next_count = 7");
    }

    private long run(String update) {
        try (Connection connection = DriverManager.getConnection(url, postgres.user(), postgres.password());
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(update);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refuses " + update, e);
        }
    }
}

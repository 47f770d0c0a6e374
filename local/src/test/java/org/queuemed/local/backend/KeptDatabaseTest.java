package org.queuemed.local.backend;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeptDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void it_opens_to_its_password_only_and_survives_a_launcher_that_was_killed() throws IOException, SQLException {
        Path passwordFile = Files.writeString(folder.resolve("password"), "open sesame\n");
        LocalPostgres abandoned = start(passwordFile);
        ProcessHandle leftover = abandoned.process().orElseThrow();
        execute(abandoned, "open sesame", "create table patient (name text)");

        assertThatThrownBy(() -> execute(abandoned, "wrong", "select 1")).isInstanceOf(SQLException.class);
        Files.writeString(folder.resolve("postgres/stray"), "as a server that nobody stopped leaves it");

        try (LocalPostgres next = startAgain(passwordFile)) {
            execute(next, "open sesame", "insert into patient values ('Amina')");
            assertThat(next.process().orElseThrow().pid()).isNotEqualTo(leftover.pid());
        }
    }

    @Test
    void an_id_that_another_process_has_now_does_not_keep_it_from_starting() throws IOException {
        Path postgres = Files.createDirectories(folder.resolve("postgres"));
        Path pidFile = Files.writeString(
                postgres.resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + postgres + "\n1000000000\n5432\n");

        new KeptDatabase(postgres).makeReady();

        assertThat(pidFile).doesNotExist();
    }

    @Test
    void a_folder_that_was_only_half_made_is_put_aside() throws IOException {
        Path postgres = Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(postgres.resolve("postgresql.conf"), "# initdb was killed here");

        new KeptDatabase(postgres).makeReady();

        assertThat(postgres).doesNotExist();
        assertThat(folder)
                .isDirectoryContaining(path -> path.getFileName().toString().startsWith("postgres.incomplete"));
    }

    private LocalPostgres start(Path passwordFile) {
        return LocalPostgres.keptIn(
                folder.resolve("postgres"), passwordFile, folder.resolve("programs"), folder.resolve("log"));
    }

    /** The library locks the folder within one JVM; a second launcher is another JVM, so the lock is taken away. */
    private LocalPostgres startAgain(Path passwordFile) throws IOException {
        Files.deleteIfExists(folder.resolve("postgres/epg-lock"));
        return start(passwordFile);
    }

    private static void execute(LocalPostgres postgres, String password, String sql) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + LocalPostgres.DATABASE;
        try (Connection connection = DriverManager.getConnection(url, LocalPostgres.USER, password)) {
            connection.createStatement().execute(sql);
        }
    }
}

package org.queuemed.local.backend;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.queuemed.local.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

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
    void a_clock_that_was_set_does_not_hide_a_server_that_still_runs() throws IOException, SQLException {
        Path passwordFile = Files.writeString(folder.resolve("password"), "open sesame\n");
        LocalPostgres abandoned = start(passwordFile);
        ProcessHandle leftover = abandoned.process().orElseThrow();
        execute(abandoned, "open sesame", "create table patient (name text)");
        setStartInPidFile("1000000000");

        assertThat(abandoned.process()).contains(leftover);
        try (LocalPostgres next = startAgain(passwordFile)) {
            assertThat(leftover).matches(process -> !ProcessTrace.runs(process), "has ended");
            execute(next, "open sesame", "insert into patient values ('Amina')");
        }
        assertThat(folder.resolve("log")).content().contains("received fast shutdown request");
    }

    @Test
    void a_server_that_may_be_of_another_folder_is_neither_stopped_nor_ignored() throws IOException, SQLException {
        Path postgres = Files.createDirectories(folder.resolve("postgres"));
        try (LocalPostgres other = LocalPostgres.throwaway()) {
            long pid = other.process().orElseThrow().pid();
            Path pidFile = Files.writeString(postgres.resolve("postmaster.pid"), pid + "\n");

            assertThatThrownBy(() -> new KeptDatabase(postgres).makeReady())
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("Process " + pid + " is a PostgreSQL that may be using " + postgres);

            assertThat(pidFile).exists();
            execute(other, "", "select 1");
        }
    }

    @Test
    void the_file_of_a_server_that_is_gone_is_left_for_postgresql_to_judge() throws IOException, InterruptedException {
        Path postgres = Files.createDirectories(folder.resolve("postgres"));
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path pidFile = Files.writeString(postgres.resolve("postmaster.pid"), gone.pid() + "\n");

        new KeptDatabase(postgres).makeReady();

        assertThat(pidFile).exists();
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

    @Test
    void what_was_committed_survives_a_server_that_is_killed_at_once() throws IOException, SQLException {
        Path passwordFile = Files.writeString(folder.resolve("password"), "open sesame\n");
        LocalPostgres killed = start(passwordFile);
        execute(killed, "open sesame", "create table patient (name text)");

        try (Connection connection = connect(killed, "open sesame")) {
            List<ProcessHandle> processes = processesOf(killed);
            connection.createStatement().execute("insert into patient values ('Amina')");
            processes.forEach(ProcessHandle::destroyForcibly);
            await().until(() -> processes.stream().noneMatch(ProcessTrace::runs));
        }

        try (LocalPostgres next = startAgain(passwordFile)) {
            assertThat(answer(next, "select name from patient")).isEqualTo("Amina");
            assertThat(answer(next, "show synchronous_commit")).isEqualTo("on");
            assertThat(answer(next, "show max_connections")).isEqualTo("372");
            assertThat(answer(next, "show fsync")).isEqualTo("on");
            assertThat(answer(next, "show full_page_writes")).isEqualTo("on");
        }
    }

    /** The main one first: the others end with it, and must not get to write what is only in memory. */
    private static List<ProcessHandle> processesOf(LocalPostgres postgres) {
        ProcessHandle main = postgres.process().orElseThrow();
        return Stream.concat(Stream.of(main), main.descendants()).toList();
    }

    private void setStartInPidFile(String second) throws IOException {
        Path pidFile = folder.resolve("postgres/postmaster.pid");
        List<String> lines = new ArrayList<>(Files.readAllLines(pidFile));
        lines.set(2, second);
        Files.write(pidFile, lines);
    }

    private LocalPostgres start(Path passwordFile) {
        return LocalPostgres.keptIn(
                folder.resolve("postgres"), passwordFile, 372, folder.resolve("programs"), folder.resolve("log"));
    }

    /** The library locks the folder within one JVM; a second launcher is another JVM, so the lock is taken away. */
    private LocalPostgres startAgain(Path passwordFile) throws IOException {
        Files.deleteIfExists(folder.resolve("postgres/epg-lock"));
        return start(passwordFile);
    }

    private static void execute(LocalPostgres postgres, String password, String sql) throws SQLException {
        try (Connection connection = connect(postgres, password)) {
            connection.createStatement().execute(sql);
        }
    }

    private static String answer(LocalPostgres postgres, String question) throws SQLException {
        try (Connection connection = connect(postgres, "open sesame");
                ResultSet row = connection.createStatement().executeQuery(question)) {
            return row.next() ? row.getString(1) : "nothing";
        }
    }

    private static Connection connect(LocalPostgres postgres, String password) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + LocalPostgres.DATABASE;
        return DriverManager.getConnection(url, LocalPostgres.USER, password);
    }
}

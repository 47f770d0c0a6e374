package org.queuemed.local.backend;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BackendsTest {

    @TempDir
    Path folder;

    @Test
    void a_database_keeps_its_data_over_a_restart() throws SQLException {
        try (LocalPostgres first = LocalPostgres.keptIn(folder.resolve("postgres"))) {
            execute(first, "create table patient (name text); insert into patient values ('Amina')");
        }

        try (LocalPostgres second = LocalPostgres.keptIn(folder.resolve("postgres"));
                Connection connection = connect(second);
                ResultSet rows = connection.createStatement().executeQuery("select name from patient")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("Amina");
        }
    }

    @Test
    void redis_comes_back_empty_at_the_same_port() throws IOException {
        try (LocalRedis redis = LocalRedis.start()) {
            assertThat(ask(redis, "SET greeting hello")).startsWith("+OK");

            redis.close();
            assertThatThrownBy(() -> ask(redis, "PING")).isInstanceOf(ConnectException.class);
            redis.restart();

            assertThat(ask(redis, "GET greeting")).startsWith("$-1");
        }
    }

    @Test
    void a_redis_with_a_password_tells_and_takes_nothing_without_it() throws IOException {
        Path configuration = folder.resolve("redis.conf");
        try (LocalRedis redis =
                LocalRedis.start(FreePort.next(), "-open_sesame", configuration, folder.resolve("log"))) {
            assertThat(redis.url()).isEqualTo("redis://:-open_sesame@127.0.0.1:" + redis.port());
            assertThat(ask(redis, "PUBLISH clinic lies")).startsWith("-NOAUTH");
            assertThat(ask(redis, "AUTH wrong")).startsWith("-WRONGPASS");
            assertThat(ask(redis, "AUTH -open_sesame")).startsWith("+OK");
            assertThat(redis.process().info().arguments().orElseThrow())
                    .noneMatch(argument -> argument.contains("open_sesame"));
            assertThat(Files.getPosixFilePermissions(configuration))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void keys_are_made_once_and_the_private_one_is_for_its_owner_only() throws IOException {
        SigningKeys first = SigningKeys.in(folder);
        String key = Files.readString(first.signing());

        SigningKeys second = SigningKeys.in(folder);

        assertThat(Files.readString(second.signing())).isEqualTo(key);
        assertThat(Files.getPosixFilePermissions(first.signing()))
                .hasSize(2)
                .allSatisfy(permission -> assertThat(permission.name()).startsWith("OWNER"));
    }

    private static void execute(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres)) {
            connection.createStatement().execute(sql);
        }
    }

    private static Connection connect(LocalPostgres postgres) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + LocalPostgres.DATABASE;
        return DriverManager.getConnection(url, LocalPostgres.USER, "");
    }

    private static String ask(LocalRedis redis, String command) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), redis.port())) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[64];
            int length = socket.getInputStream().read(answer);
            return new String(answer, 0, length, StandardCharsets.US_ASCII);
        }
    }
}

package org.queuemed.acceptance.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.SocketClient;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.cluster.Replica;
import org.queuemed.acceptance.cluster.Site;
import org.queuemed.acceptance.extent.InLongRun;
import org.queuemed.local.folder.DataFolder;
import org.queuemed.local.gateway.Upstream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Stores that take nobody without TLS and a password, and services that take nobody's word for who the stores are. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TlsTest {

    @TempDir
    static Path folder;

    private static final Map<String, String> STORES = new HashMap<>();
    private static Certificate certificate;
    private static DataFolder data;
    private static OwnPostgres postgres;
    private static RedisServer redis;

    private record Visit(Clinic clinic, Ticket ticket, SocketClient phone) {}

    @BeforeAll
    static void stores_that_demand_it() {
        data = DataFolder.open(folder.resolve("data"));
        certificate = Certificate.in(folder.resolve("certificates"), "ip:127.0.0.1");
        Certificate.in(folder.resolve("strangers"), "ip:127.0.0.1");
        postgres = OwnPostgres.start(data);
        postgres.demandTls(certificate);
        redis = RedisServer.start(
                folder.resolve("redis"), new Transport.Tls(certificate), data.redisPassword(), List.of());
        STORES.putAll(postgres.environment());
        STORES.putAll(Map.of("DATABASE_TLS", "verify-full", "DATABASE_CA", "" + certificate.authority()));
        STORES.putAll(Map.of("REDIS_URL", redis.url(), "REDIS_PASSWORD", data.redisPassword()));
        STORES.put("REDIS_CA", "" + certificate.authority());
    }

    @AfterAll
    static void nothing_stays() {
        redis.close();
        postgres.close();
        data.close();
    }

    @Test
    void a_call_reaches_the_phone_and_nothing_goes_in_the_clear() {
        withAPhone(STORES, visit -> {
            visit.clinic().call().expect(200);

            visit.phone().next("patient:called");
            assertThat(redis.inTheClear()).isZero();
            assertThat(postgres.ask("select count(*) from pg_stat_ssl join pg_stat_activity using (pid)"
                            + " where client_port is not null and not ssl"))
                    .isEqualTo("0");
        });
    }

    @Test
    @InLongRun
    void so_it_does_with_sentinels_and_after_a_failover() {
        Path own = folder.resolve("sentinels");
        try (RedisStore store = Sentinels.start(own, data.redisPassword(), new Transport.Tls(certificate))) {
            andAfterAFailover(store);
        }
    }

    @Test
    @InLongRun
    void so_it_does_in_a_cluster_and_after_a_failover() {
        Path own = folder.resolve("cluster");
        try (RedisStore store = ClusteredRedis.start(own, data.redisPassword(), new Transport.Tls(certificate))) {
            andAfterAFailover(store);
        }
    }

    private static void andAfterAFailover(RedisStore store) {
        Map<String, String> stores = new HashMap<>(STORES);
        stores.putAll(store.environment());
        withAPhone(stores, visit -> {
            visit.clinic().call().expect(200);
            visit.phone().next("patient:called");
            assertThat(store.inTheClear()).isZero();

            store.killMaster();
            store.awaitSuccessor();
            visit.clinic().step(visit.ticket(), "recall").expect(200);

            visit.phone().next("patient:called");
            store.repair();
            assertThat(store.inTheClear()).isZero();
        });
    }

    private static void withAPhone(Map<String, String> stores, Consumer<Visit> doing) {
        try (Site site = Site.start(data, stores)) {
            Clinic clinic = Clinic.open(site.address(), site.adminPassword());
            Ticket ticket = clinic.join("Ana");
            try (SocketClient phone = clinic.sockets().phone(ticket)) {
                phone.next("position:updated");

                doing.accept(new Visit(clinic, ticket, phone));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DISPLAY, REDIS_PASSWORD, wrong, REDIS_PASSWORD is not the password of Redis at",
    })
    void a_wrong_setting_is_refused_at_the_start_with_a_sentence(
            Upstream service, String variable, String value, String sentence) throws IOException {
        refuses(service, variable, value, sentence);
    }

    @ParameterizedTest
    @InLongRun
    @CsvSource({
        "QUEUE, DATABASE_CA, strangers/authority.crt, The certificate of PostgreSQL at",
        "QUEUE, DATABASE_CA, nowhere.crt, The certificate of PostgreSQL at",
        "QUEUE, DATABASE_PASSWORD, wrong, PostgreSQL at",
        "QUEUE, REDIS_PASSWORD, wrong, REDIS_PASSWORD is not the password of Redis at",
        "NOTIFICATION, REDIS_CA, strangers/authority.crt, The certificate of Redis at",
        "DISPLAY, REDIS_CA, nowhere.crt, REDIS_CA names",
    })
    void so_is_every_other(Upstream service, String variable, String value, String sentence) throws IOException {
        refuses(service, variable, value, sentence);
    }

    private static void refuses(Upstream service, String variable, String value, String sentence) throws IOException {
        Map<String, String> stores = new HashMap<>(STORES);
        stores.put(variable, value.endsWith(".crt") ? "" + folder.resolve(value) : value);
        Path log = Files.createTempFile(folder, "refused", ".log");

        Replica refused = Site.startOne(service, data, stores, log);

        await().atMost(RedisServer.PATIENCE).until(() -> !refused.isAlive());
        assertThat(Files.readAllLines(log))
                .filteredOn(line -> line.startsWith(sentence))
                .as("what %s said", service)
                .hasSize(1);
        assertThat(Files.readString(log)).doesNotContain("\tat ");
    }
}

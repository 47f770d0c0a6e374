package org.queuemed.realtime.feed;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.queuemed.contract.ClinicState;
import org.queuemed.local.backend.LocalRedis;
import org.queuemed.realtime.fixture.AClinic;
import org.queuemed.realtime.fixture.CountedArrivals;
import org.queuemed.realtime.fixture.Deaf;
import org.queuemed.realtime.fixture.FrozenRedis;
import org.queuemed.realtime.fixture.Patience;
import org.queuemed.realtime.fixture.PublishedClinics;
import org.queuemed.tracing.Traces;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class FeedTest {

    private final Vertx vertx = Vertx.vertx();
    private final LocalRedis redis = LocalRedis.start();
    private final PublishedClinics clinics = new PublishedClinics(redis.port());
    private final AClinic clinic = clinics.unpublished();
    private final Kept kept = new Kept();
    private final CountedArrivals counted = new CountedArrivals();
    private Feed feed;

    @BeforeEach
    void aFeed() {
        feed = feedThatAsks(redis.url());
    }

    private Feed feedThatAsks(String url) {
        return new Feed(
                vertx,
                new FeedNode(RandomGenerator.getDefault()),
                Redis.createClient(vertx, redis.url()),
                Redis.createClient(vertx, url),
                kept,
                counted,
                Patience.shortened(),
                Traces.OFF,
                Clock.systemUTC(),
                RandomGenerator.getDefault());
    }

    @AfterEach
    void end() {
        feed.stop(null);
        vertx.close().toCompletionStage().toCompletableFuture().join();
        redis.close();
    }

    @Test
    void what_was_published_before_is_fetched_and_what_is_published_after_arrives() {
        clinics.publish(clinic);
        feed.start(null);

        watch();
        awaitNewest();
        clinics.publish(clinic.next());

        awaitNewest();
        assertThat(counted.arrived).hasPositiveValue();
        assertThat(counted.repaired).hasValue(0);
        assertThat(feed.isLive()).isTrue();
        assertThat(feed.sinceProof()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void what_is_known_ages_while_redis_is_frozen_whatever_is_tried_meanwhile() {
        feed.start(null);
        assertThat(feed.age()).isEqualTo(Duration.ofDays(1));
        await().untilAsserted(() -> assertThat(feed.age()).isLessThan(Duration.ofSeconds(5)));

        try (FrozenRedis frozen = FrozenRedis.freeze(redis)) {
            await().untilAsserted(() -> assertThat(feed.age()).isGreaterThan(Duration.ofSeconds(6)));
        }

        await().untilAsserted(() -> assertThat(feed.age()).isLessThan(Duration.ofSeconds(2)));
    }

    @Test
    void a_lost_message_is_made_good_at_the_next_heartbeat() {
        feed.start(null);
        watch();
        clinics.publish(clinic);
        awaitNewest();

        clinics.store(clinic.next());

        awaitNewest();
        assertThat(counted.repaired).hasPositiveValue();
    }

    @Test
    void it_is_known_when_redis_was_last_asked_also_of_a_clinic_that_it_does_not_know() {
        feed.start(null);

        watch();

        await().until(() -> kept.checked.containsKey(clinic.state().clinicId()));
        Instant first = kept.checked.get(clinic.state().clinicId());
        await().until(() -> kept.checked.get(clinic.state().clinicId()).isAfter(first));
    }

    @Test
    void answers_that_never_come_do_not_end_the_heartbeats() {
        feed = feedThatAsks(Deaf.wayTo(redis, vertx, 2));
        feed.start(null);
        watch();
        clinics.store(clinic);

        awaitNewest();
        await().untilAsserted(() -> assertThat(feed.age()).isLessThan(Duration.ofSeconds(5)));
    }

    @Test
    void a_redis_that_is_not_there_yet_is_waited_for() {
        redis.close();
        feed.start(null);
        watch();
        assertThat(feed.isLive()).isFalse();

        redis.restart();

        await().untilAsserted(() -> assertThat(feed.isLive()).isTrue());
        clinics.publish(clinic);
        awaitNewest();
    }

    @Test
    void a_redis_that_comes_back_is_subscribed_again() {
        feed.start(null);
        watch();
        clinics.publish(clinic);
        awaitNewest();

        redis.close();
        await().untilAsserted(() -> assertThat(feed.isLive()).isFalse());
        assertThat(counted.lost).hasPositiveValue();
        redis.restart();

        await().untilAsserted(() -> assertThat(clinics.listeners(clinic)).isEqualTo(1));
        clinics.publish(clinic.next());
        awaitNewest();
    }

    @Test
    void what_redis_does_not_hold_may_yet_come_until_it_is_said_to_hold_everything() {
        assertThat(feed.knowledge()).isEqualTo(Knowledge.NONE);
        feed.start(null);
        await().untilAsserted(() -> assertThat(feed.knowledge()).isEqualTo(Knowledge.WHOLE));

        redis.close();
        await().untilAsserted(() -> assertThat(feed.knowledge()).isEqualTo(Knowledge.NONE));
        redis.restart();

        await().untilAsserted(() -> assertThat(feed.knowledge()).isEqualTo(Knowledge.FILLING));
        clinics.complete();
        await().untilAsserted(() -> assertThat(feed.knowledge()).isEqualTo(Knowledge.WHOLE));
    }

    @Test
    void a_frozen_redis_is_noticed_and_its_return_too() {
        feed.start(null);
        watch();
        clinics.publish(clinic);
        awaitNewest();

        try (FrozenRedis frozen = FrozenRedis.freeze(redis)) {
            await().untilAsserted(() -> assertThat(feed.isLive()).isFalse());
        }

        await().untilAsserted(() -> assertThat(feed.isLive()).isTrue());
        clinics.publish(clinic.next());
        awaitNewest();
    }

    @Test
    void a_clinic_that_is_not_watched_any_more_is_not_listened_to() {
        feed.start(null);
        watch();
        await().untilAsserted(() -> assertThat(clinics.listeners(clinic)).isEqualTo(1));

        feed.unwatch(clinic.id());

        await().untilAsserted(() -> assertThat(clinics.listeners(clinic)).isZero());
    }

    @Test
    void a_clinic_that_is_given_up_before_redis_has_confirmed_it_is_not_listened_to_either() {
        AClinic after = clinics.unpublished();
        feed.start(null);
        await().untilAsserted(() -> assertThat(feed.isLive()).isTrue());

        feed.watch(clinic.id());
        feed.unwatch(clinic.id());
        feed.watch(after.id());

        await().untilAsserted(() -> assertThat(clinics.listeners(after)).isEqualTo(1));
        await().untilAsserted(() -> assertThat(clinics.listeners(clinic)).isZero());
    }

    private void watch() {
        kept.wanted.add(clinic.id());
        feed.watch(clinic.id());
    }

    private void awaitNewest() {
        await().untilAsserted(() -> assertThat(kept.versionOf(clinic.id())).isEqualTo(clinic.version()));
    }

    /** Only to the process that listens at our own port. */
    private static final class Kept implements StateSink {

        private final Set<Integer> wanted = ConcurrentHashMap.newKeySet();
        private final Map<Integer, Long> versions = new ConcurrentHashMap<>();
        private final Map<Integer, Instant> checked = new ConcurrentHashMap<>();

        @Override
        public Set<Integer> clinics() {
            return wanted;
        }

        @Override
        public long versionOf(int clinicId) {
            return versions.getOrDefault(clinicId, NO_VERSION);
        }

        @Override
        public void checked(int clinicId, Instant asked) {
            checked.put(clinicId, asked);
        }

        @Override
        public void accept(ClinicState state) {
            versions.merge(state.clinicId(), state.version(), Math::max);
        }
    }
}

package org.queuemed.realtime.socket;

import org.junit.jupiter.api.Test;
import org.queuemed.realtime.RealtimeConfig;
import org.queuemed.realtime.feed.Knowledge;
import org.queuemed.realtime.fixture.AClinic;
import org.queuemed.realtime.fixture.CountedDeliveries;
import org.queuemed.realtime.fixture.NobodyWatches;
import org.queuemed.realtime.fixture.Patience;
import org.queuemed.realtime.fixture.SetClock;
import org.queuemed.realtime.fixture.WaitingRoom;
import org.queuemed.realtime.room.CloseCode;
import org.queuemed.realtime.room.Refusal;
import org.queuemed.realtime.room.Refused;
import org.queuemed.realtime.room.Rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SessionTest {

    private final RealtimeConfig config = Patience.ofProduction();
    private final SetClock clock = new SetClock();
    private final RecordingPeer peer = new RecordingPeer();
    private final Rooms rooms = new Rooms(new NobodyWatches(), config);
    private final WaitingRoom kind = new WaitingRoom();
    private final AClinic clinic = AClinic.ofTheGoldenFiles();
    private final CountedDeliveries deliveries = new CountedDeliveries();
    private final Session session = new Session(peer, clock, deliveries, Duration.ofSeconds(7));

    @Test
    void a_socket_that_joins_nothing_is_closed_in_time() {
        after(Duration.ofSeconds(5));
        assertThat(peer.said).isEmpty();

        after(Duration.ofMillis(1));

        assertThat(peer.said).hasSize(2).first().asString().contains("join-timeout");
        assertThat(peer.said).last().isEqualTo("close 4408");
    }

    @Test
    void a_room_that_is_not_there_when_it_is_looked_for_after_the_grace_does_not_exist() {
        joinUntil(null);

        isLookedForInVain(5);

        assertThat(peer.said).last().isEqualTo("close 4404");
    }

    @Test
    void a_look_before_the_end_of_the_grace_proves_nothing() {
        joinUntil(null);

        rooms.checked(5, clock.goesOnBy(Duration.ofMillis(2999)));
        after(Duration.ofMillis(2));

        assertThat(peer.said).isEmpty();
    }

    @Test
    void where_nobody_could_look_for_a_room_nobody_can_say_that_it_does_not_exist() {
        joinUntil(null);

        after(Duration.ofSeconds(9));

        assertThat(peer.said).last().isEqualTo("close 1013");
    }

    @Test
    void without_a_feed_nobody_can_say_that_a_room_does_not_exist() {
        joinUntil(null);

        session.sweep(clock.goesOnBy(Duration.ofMillis(3001)), config, Knowledge.NONE);

        assertThat(peer.said).containsExactly("close 1013");
    }

    @Test
    void while_redis_is_being_filled_nobody_can_say_so_either_but_may_know_in_a_moment() {
        joinUntil(null);

        session.sweep(clock.goesOnBy(Duration.ofMillis(7000)), config, Knowledge.FILLING);
        assertThat(peer.said).doesNotContain("close 1013");
        session.sweep(clock.goesOnBy(Duration.ofMillis(1)), config, Knowledge.FILLING);

        assertThat(peer.said).last().isEqualTo("close 1013");
    }

    @Test
    void who_was_shown_something_outlasts_the_grace_and_the_feed() {
        joinUntil(null);
        rooms.accept(clinic.state());

        session.sweep(clock.goesOnBy(Duration.ofMillis(3001)), config, Knowledge.NONE);

        assertThat(peer.said).singleElement().asString().contains("position:updated");
    }

    @Test
    void a_room_that_vanishes_is_told_and_left() {
        joinUntil(null);
        rooms.accept(clinic.state());

        rooms.accept(clinic.isNow("CLOSED", null).state());
        rooms.accept(clinic.isNow("OPEN", null).state());

        assertThat(peer.said).hasSize(3).last().isEqualTo("close 4404");
    }

    @Test
    void a_membership_ends_when_its_credential_does() {
        joinUntil(clock.instant().plusSeconds(60));
        rooms.accept(clinic.state());

        session.heard();
        clock.goesOnBy(Duration.ofSeconds(40));
        session.heard();
        after(Duration.ofSeconds(20));

        assertThat(peer.said).last().isEqualTo("close 4401");
    }

    @Test
    void a_write_that_does_not_move_closes_the_socket_and_at_last_cuts_it() {
        peer.reads = false;
        joinUntil(null);
        rooms.accept(clinic.state());

        after(Duration.ofMillis(10_001));
        assertThat(peer.said).last().isEqualTo("close 4408");
        after(Duration.ofMillis(5_001));

        assertThat(peer.said).last().isEqualTo("cut");
    }

    @Test
    void a_socket_is_pinged_and_without_an_answer_given_up() {
        joinUntil(null);
        rooms.accept(clinic.state());

        after(Duration.ofSeconds(7));
        after(Duration.ofSeconds(10));
        after(Duration.ofSeconds(10));
        assertThat(peer.said).filteredOn("ping"::equals).hasSize(2);
        after(Duration.ofMillis(18_001));

        assertThat(peer.said).last().isEqualTo("close 1001");
    }

    @Test
    void a_socket_that_answers_stays() {
        joinUntil(null);
        rooms.accept(clinic.state());

        for (int minute = 0; minute < 60; minute++) {
            after(Duration.ofSeconds(40));
            session.heard();
        }

        assertThat(peer.said).noneMatch(said -> said.startsWith("close"));
    }

    @Test
    void a_socket_is_closed_once() {
        session.refuse(Refusal.tooLarge());
        session.refuse(Refusal.tooSlow());

        assertThat(peer.said).hasSize(2).last().isEqualTo("close 4400");
    }

    @Test
    void a_closed_socket_joins_nothing() {
        session.refuse(Refusal.tooLarge());

        joinUntil(null);
        rooms.accept(clinic.state());

        assertThat(peer.said).hasSize(2);
        assertThat(rooms.clinics()).isEmpty();
    }

    @Test
    void what_could_not_be_drawn_is_told_with_the_next_state() {
        joinUntil(null);
        rooms.accept(clinic.state());
        kind.fails = true;
        rooms.accept(clinic.ends(12, "SERVED").state());
        assertThat(peer.said).hasSize(1);

        kind.fails = false;
        rooms.accept(clinic.next().state());
        rooms.accept(clinic.next().state());

        assertThat(peer.said).hasSize(2).last().asString().contains("\"position\":5");
    }

    @Test
    void who_was_shown_nothing_yet_cannot_ask_for_another_room() {
        joinUntil(null);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> session.join(kind.membership(6, null), rooms))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.joinPending()));

        assertThat(rooms.clinics()).containsExactly(5);
        isLookedForInVain(5);
        assertThat(peer.said).last().isEqualTo("close 4404");
    }

    @Test
    void who_was_shown_something_can_ask_for_another_room_once() {
        joinUntil(null);
        rooms.accept(clinic.state());
        after(Duration.ofSeconds(30));

        session.join(kind.membership(6, null), rooms);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> session.join(kind.membership(7, null), rooms));
        isLookedForInVain(6);
        assertThat(peer.said).last().isEqualTo("close 4404");
    }

    @Test
    void a_room_that_was_waited_for_in_vain_is_watched_no_longer_than_the_socket_is_there() {
        joinUntil(null);
        after(Duration.ofMillis(3001));

        session.leave();

        assertThat(rooms.clinics()).isEmpty();
    }

    @Test
    void who_has_joined_and_asks_is_answered_with_the_age_of_what_is_known() {
        joinUntil(null);
        rooms.accept(clinic.state());

        ping();

        assertThat(peer.said).hasSize(2).last().isEqualTo("{\"event\":\"pong\",\"data\":{\"age\":850}}");
    }

    @Test
    void what_a_newcomer_is_told_is_no_delivery_and_what_changes_afterwards_is() {
        joinUntil(null);
        rooms.accept(clinic.state());
        assertThat(peer.said).hasSize(1);
        assertThat(deliveries.delays()).isEmpty();

        rooms.accept(clinic.ends(14, "LEFT").state());

        assertThat(peer.said).hasSize(2);
        assertThat(deliveries.delays()).containsExactly(clock.millis() - clinic.version());
    }

    @Test
    void who_asks_too_often_is_answered_once_a_second() {
        joinUntil(null);
        rooms.accept(clinic.state());

        for (int tenth = 0; tenth < 20; tenth++) {
            ping();
            clock.goesOnBy(Duration.ofMillis(100));
        }

        assertThat(peer.said).filteredOn(said -> said.contains("pong")).hasSize(2);
    }

    @Test
    void who_reads_nothing_has_one_answer_waiting_however_often_it_asks() {
        peer.reads = false;
        joinUntil(null);
        rooms.accept(clinic.state());

        for (int second = 0; second < 5; second++) {
            clock.goesOnBy(Duration.ofSeconds(1));
            ping();
        }

        assertThat(peer.said).noneMatch(said -> said.contains("pong"));
        peer.readsOn();
        assertThat(peer.said).filteredOn(said -> said.contains("pong")).hasSize(1);
    }

    @Test
    void a_question_that_overtakes_the_answer_to_the_join_harms_nobody_and_is_not_answered() {
        joinUntil(null);

        ping();
        assertThat(peer.said).isEmpty();
        rooms.accept(clinic.state());

        assertThat(peer.said).singleElement().asString().contains("position:updated");
        ping();
        assertThat(peer.said).hasSize(2);
    }

    @Test
    void who_has_joined_nothing_cannot_ask() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::ping)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.unknownEvent()));
    }

    @Test
    void who_is_being_sent_away_is_not_answered() {
        joinUntil(null);
        rooms.accept(clinic.state());
        session.refuse(Refusal.tooLarge());

        ping();

        assertThat(peer.said).last().isEqualTo("close 4400");
    }

    private void ping() {
        session.answerPing(() -> Duration.ofMillis(850), config.pongInterval());
    }

    private void joinUntil(Instant expiry) {
        session.join(kind.membership(5, expiry), rooms);
    }

    /** After the grace, Redis is asked and knows no such clinic. */
    private void isLookedForInVain(int clinicId) {
        after(Duration.ofMillis(3001));
        rooms.checked(clinicId, clock.instant());
        after(Duration.ofMillis(1));
    }

    private void after(Duration time) {
        session.sweep(clock.goesOnBy(time), config, Knowledge.WHOLE);
    }

    private static final class RecordingPeer implements Peer {

        private final List<String> said = new ArrayList<>();
        private final CompletableFuture<Void> writing = new CompletableFuture<>();
        private boolean reads = true;

        @Override
        public CompletionStage<?> write(List<String> frames) {
            said.addAll(frames);
            return reads ? CompletableFuture.completedFuture(null) : writing;
        }

        private void readsOn() {
            reads = true;
            writing.complete(null);
        }

        @Override
        public void ping() {
            said.add("ping");
        }

        @Override
        public void close(CloseCode code, String reason) {
            said.add("close " + code.number());
        }

        @Override
        public void cut() {
            said.add("cut");
        }
    }
}

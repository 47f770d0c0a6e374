package org.queuemed.realtime.room;

import org.junit.jupiter.api.Test;
import org.queuemed.realtime.feed.StateSink;
import org.queuemed.realtime.feed.Watch;
import org.queuemed.realtime.fixture.AClinic;
import org.queuemed.realtime.fixture.Patience;
import org.queuemed.realtime.fixture.WaitingRoom;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RoomsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final Watched watched = new Watched();
    private final Rooms rooms = new Rooms(watched, Patience.ofProduction());
    private final WaitingRoom kind = new WaitingRoom();
    private final AClinic clinic = AClinic.ofTheGoldenFiles();

    @Test
    void a_clinic_is_watched_from_its_first_member_until_a_while_after_its_last() {
        Seat first = join(new Somebody());
        Seat second = join(new Somebody());
        rooms.accept(clinic.state());
        assertThat(watched.clinics).containsExactly(5);

        first.leave();
        second.leave();
        second.leave();
        rooms.sweep(NOW);
        rooms.sweep(NOW.plus(Duration.ofSeconds(29)));
        assertThat(watched.clinics).containsExactly(5);

        rooms.sweep(NOW.plus(Duration.ofSeconds(30)));
        assertThat(watched.clinics).isEmpty();
        assertThat(rooms.clinics()).isEmpty();
    }

    @Test
    void who_comes_back_in_time_finds_the_state_still_there() {
        Seat seat = join(new Somebody());
        rooms.accept(clinic.state());
        seat.leave();
        rooms.sweep(NOW);

        Somebody back = new Somebody();
        join(back);
        rooms.sweep(NOW.plus(Duration.ofMinutes(5)));

        assertThat(back.heard).containsExactly("6@" + clinic.version());
        assertThat(watched.clinics).containsExactly(5);
    }

    @Test
    void a_clinic_that_no_state_was_seen_of_is_forgotten_with_its_last_member() {
        Seat first = join(new Somebody());
        Seat second = join(new Somebody());

        first.leave();
        first.leave();
        assertThat(watched.clinics).containsExactly(5);
        second.leave();
        second.leave();

        assertThat(watched.clinics).isEmpty();
        assertThat(rooms.clinics()).isEmpty();
    }

    @Test
    void a_seat_of_a_clinic_that_was_forgotten_closes_nothing_that_was_opened_since() {
        Seat old = join(new Somebody());
        old.leave();
        Somebody back = new Somebody();
        join(back);

        old.leave();
        rooms.accept(clinic.state());

        assertThat(back.heard).containsExactly("6@" + clinic.version());
        assertThat(watched.clinics).containsExactly(5);
    }

    @Test
    void only_so_many_clinics_are_waited_for_and_those_that_are_known_do_not_count() {
        join(new Somebody());
        rooms.accept(clinic.state());
        int most = Patience.ofProduction().maxUnknownClinics();
        List<Seat> strangers =
                IntStream.range(1000, 1000 + most).mapToObj(this::joinUnknown).toList();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> joinUnknown(999))
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo(CloseCode.OVERLOADED));
        assertThat(rooms.clinics()).hasSize(most + 1).doesNotContain(999);
        assertThat(watched.clinics).doesNotContain(999);
        join(new Somebody());
        joinUnknown(1000);

        strangers.getLast().leave();
        joinUnknown(999);
        rooms.accept(AClinic.withId(1001).state());
        joinUnknown(998);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> joinUnknown(997));
    }

    @Test
    void everybody_in_a_room_is_told_of_another_view_and_of_no_other_state() {
        Somebody one = new Somebody();
        Somebody other = new Somebody();
        join(one);
        join(other);

        rooms.accept(clinic.state());
        rooms.accept(clinic.next().state());
        rooms.accept(clinic.ends(12, "SERVED").state());

        assertThat(one.heard).hasSize(2).last().isEqualTo("5@" + clinic.version());
        assertThat(other.heard).isEqualTo(one.heard);
    }

    @Test
    void a_view_is_looked_at_once_a_room_and_a_state_whatever_the_number_of_members() {
        for (int i = 0; i < 100; i++) {
            join(new Somebody());
        }

        rooms.accept(clinic.state());

        assertThat(kind.prepared).hasValue(1);
        assertThat(kind.looked).hasValue(1);
    }

    @Test
    void an_older_state_is_dropped() {
        Somebody somebody = new Somebody();
        join(somebody);
        rooms.accept(clinic.ends(12, "SERVED").state());

        rooms.accept(AClinic.ofTheGoldenFiles().state());

        assertThat(somebody.heard).hasSize(1);
        assertThat(rooms.versionOf(5)).isEqualTo(clinic.version());
    }

    @Test
    void a_state_of_a_clinic_that_nobody_looks_at_is_not_kept() {
        rooms.accept(clinic.state());

        assertThat(rooms.versionOf(5)).isEqualTo(StateSink.NO_VERSION);
    }

    @Test
    void a_newcomer_hears_the_version_of_the_newest_state_even_if_the_view_is_older() {
        join(new Somebody());
        rooms.accept(clinic.state());
        rooms.accept(clinic.next().state());

        Somebody newcomer = new Somebody();
        join(newcomer);

        assertThat(newcomer.heard).containsExactly("6@" + clinic.version());
    }

    @Test
    void a_state_that_cannot_be_drawn_is_passed_over() {
        Somebody somebody = new Somebody();
        join(somebody);

        rooms.accept(clinic.isNow("PAUSED", null).state());
        rooms.accept(clinic.isNow("OPEN", null).state());

        assertThat(somebody.heard).containsExactly("6@" + clinic.version());
    }

    @Test
    void who_leaves_hears_nothing_more_even_from_within() {
        Somebody leaving = new Somebody();
        Seat seat = join(leaving);
        leaving.onNews = seat::leave;

        rooms.accept(clinic.state());
        rooms.accept(clinic.ends(12, "SERVED").state());

        assertThat(leaving.heard).hasSize(1);
    }

    @Test
    void members_who_were_last_told_the_same_share_the_frames() {
        List<Frames<Integer>> shared = new ArrayList<>();
        Somebody one = new Somebody();
        Somebody other = new Somebody();
        one.frames = shared;
        other.frames = shared;
        join(one);
        join(other);
        rooms.accept(clinic.state());

        Optional<List<String>> first = shared.get(0).between(null, 6, 1);
        Optional<List<String>> second = shared.get(1).between(null, 6, 1);

        assertThat(second).isPresent().isSameAs(first);
        assertThat(kind.drawn).hasValue(1);
    }

    private Seat join(Somebody somebody) {
        return rooms.join(kind.membership(5, null), somebody);
    }

    private Seat joinUnknown(int clinicId) {
        return rooms.join(kind.membership(clinicId, null), new Somebody());
    }

    private static final class Watched implements Watch {

        private final List<Integer> clinics = new ArrayList<>();

        @Override
        public void watch(int clinicId) {
            clinics.add(clinicId);
        }

        @Override
        public void unwatch(int clinicId) {
            clinics.remove((Integer) clinicId);
        }
    }

    private static final class Somebody implements Listener<Integer> {

        private final List<String> heard = new ArrayList<>();
        private List<Frames<Integer>> frames = new ArrayList<>();
        private Runnable onNews = () -> {};

        @Override
        public void shown(Integer view, long version, Frames<Integer> drawn) {
            heard.add(view + "@" + version);
            frames.add(drawn);
            onNews.run();
        }

        @Override
        public void absent(Refusal refusal) {
            heard.add("absent");
        }

        @Override
        public void denied(Refusal refusal) {
            heard.add("denied");
        }
    }
}

package org.queuemed.realtime.poll;

import org.junit.jupiter.api.Test;
import org.queuemed.realtime.RealtimeConfig;
import org.queuemed.realtime.drain.ADraining;
import org.queuemed.realtime.drain.Draining;
import org.queuemed.realtime.fixture.AClinic;
import org.queuemed.realtime.fixture.NobodyWatches;
import org.queuemed.realtime.fixture.Patience;
import org.queuemed.realtime.fixture.SetClock;
import org.queuemed.realtime.fixture.WaitingRoom;
import org.queuemed.realtime.origin.Origins;
import org.queuemed.realtime.room.Grace;
import org.queuemed.realtime.room.Membership;
import org.queuemed.realtime.room.Rooms;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class LongPollsTest {

    private final RealtimeConfig config = Patience.ofProduction();
    private final SetClock clock = new SetClock();
    private final Rooms rooms = new Rooms(new NobodyWatches(), config);
    private final WaitingRoom kind = new WaitingRoom();
    private final AClinic clinic = AClinic.ofTheGoldenFiles();

    @Test
    void a_poll_is_held_until_there_is_something_to_tell() {
        LongPolls polls = polls(new Draining());

        HeldPoll<Integer> poll = held(polls);
        assertThat(poll.result()).isNotDone();
        rooms.accept(clinic.state());

        assertThat(poll.result().join()).isInstanceOf(PollResult.Changed.class);
        assertThat(polls.count()).isZero();
    }

    @Test
    void a_poll_that_comes_while_draining_begins_is_not_held() {
        LongPolls polls = polls(ADraining.thatHasBegun());

        HeldPoll<Integer> poll = held(polls);

        assertThat(poll.result().join())
                .isInstanceOfSatisfying(
                        PollResult.Refused.class,
                        refused ->
                                assertThat(refused.refusal().problem().status()).isEqualTo(503));
        assertThat(polls.count()).isZero();
    }

    @Test
    void a_poll_that_cannot_be_answered_is_asked_to_come_back_and_stops_nobody_else() {
        LongPolls polls = polls(new Draining());
        HeldPoll<Integer> one = held(polls);
        HeldPoll<Integer> other = held(polls);
        kind.fails = true;

        rooms.accept(clinic.state());

        assertThat(List.of(one.result().join(), other.result().join()))
                .allSatisfy(result -> assertThat(result)
                        .isInstanceOfSatisfying(
                                PollResult.Refused.class,
                                refused -> assertThat(
                                                refused.refusal().problem().status())
                                        .isEqualTo(503)));
    }

    private LongPolls polls(Draining draining) {
        return new LongPolls(rooms, null, draining, new Origins(config), config, clock);
    }

    private HeldPoll<Integer> held(LongPolls polls) {
        Membership<?, Integer> membership = kind.membership(5, null);
        HeldPoll<Integer> poll = new HeldPoll<>(
                membership,
                new PollTerms(List.of(), clock.instant().plusSeconds(25), Grace.from(clock.instant(), config), true));
        polls.hold(membership, poll);
        return poll;
    }
}

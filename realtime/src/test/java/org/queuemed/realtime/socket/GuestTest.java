package org.queuemed.realtime.socket;

import org.junit.jupiter.api.Test;
import org.queuemed.realtime.feed.Knowledge;
import org.queuemed.realtime.fixture.CountedDeliveries;
import org.queuemed.realtime.fixture.Patience;
import org.queuemed.realtime.fixture.SetClock;
import org.queuemed.realtime.fixture.WaitingRoom;
import org.queuemed.realtime.room.Refusal;
import org.queuemed.realtime.room.Slot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;

class GuestTest {

    private final SetClock clock = new SetClock();
    private final List<Refusal> refused = new ArrayList<>();
    private final Slot slot =
            new Slot(frames -> CompletableFuture.completedFuture(null), clock, new CountedDeliveries());
    private final Guest<Integer> guest = new Guest<>(
            new WaitingRoom().membership(5, clock.instant().plusSeconds(60)), slot, refused::add, clock.instant());

    @Test
    void who_has_left_closes_no_socket() {
        guest.leave();

        guest.absent(WaitingRoom.CLOSED);
        guest.denied(WaitingRoom.CLOSED);
        guest.sweep(clock.goesOnBy(Duration.ofHours(1)), Patience.ofProduction(), Knowledge.WHOLE, clock.instant());

        assertThat(refused).isEmpty();
    }

    @Test
    void who_is_there_and_denied_is_refused() {
        guest.denied(WaitingRoom.CLOSED);

        assertThat(refused).containsExactly(WaitingRoom.CLOSED);
    }
}

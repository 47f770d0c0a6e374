package org.queuemed.load.clinics;

import org.junit.jupiter.api.Test;
import org.queuemed.load.figures.Count;
import org.queuemed.load.figures.Figures;
import org.queuemed.load.figures.Latency;
import org.queuemed.load.wire.Frame;

import static org.assertj.core.api.Assertions.assertThat;

class ArrivalTest {

    private final Member newcomer = () -> Member.Kind.PHONE;
    private final Figures figures = new Figures();
    private final Arrival arrival = new Arrival(newcomer, 0, figures);

    @Test
    void a_newcomer_is_told_where_they_stand() {
        arrival.heard(newcomer, new Frame("position:updated", 1), 3_000_000);

        assertThat(arrival.isOver()).isTrue();
        assertThat(figures.of(Count.EXPECTED)).isEqualTo(1);
        assertThat(figures.of(Count.RECEIVED)).isEqualTo(1);
        assertThat(figures.of(Latency.NEWCOMER).getMaxValue()).isBetween(2_990L, 3_010L);
    }

    @Test
    void how_the_last_ticket_of_the_same_phone_ended_is_no_answer() {
        arrival.heard(newcomer, new Frame("ticket:ended", 1), 0);

        assertThat(arrival.isOver()).isFalse();
    }

    @Test
    void a_newcomer_who_is_told_nothing_is_a_message_lost() {
        arrival.expire();

        assertThat(arrival.isOver()).isTrue();
        assertThat(figures.of(Count.LOST)).isEqualTo(1);
    }
}

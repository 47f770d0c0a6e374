package org.queuemed.queue.ticket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.queuemed.contract.TicketStatus;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.queuemed.contract.TicketStatus.CALLED;
import static org.queuemed.contract.TicketStatus.CANCELLED;
import static org.queuemed.contract.TicketStatus.LEFT;
import static org.queuemed.contract.TicketStatus.NO_SHOW;
import static org.queuemed.contract.TicketStatus.SERVED;
import static org.queuemed.contract.TicketStatus.SERVING;
import static org.queuemed.contract.TicketStatus.WAITING;
import static org.queuemed.queue.line.Fixtures.NOON;
import static org.queuemed.queue.line.Fixtures.TODAY;
import static org.queuemed.queue.line.Fixtures.aWaitingTicket;

class TicketTest {

    private static final Map<Step, UnaryOperator<Ticket>> STEPS = new EnumMap<>(Map.of(
            Step.CALL, ticket -> ticket.callTo(1L, NOON),
            Step.RECALL, ticket -> ticket.recall(NOON),
            Step.START, ticket -> ticket.start(NOON),
            Step.COMPLETE, ticket -> ticket.complete(NOON),
            Step.MISS, ticket -> ticket.miss(NOON),
            Step.REQUEUE, ticket -> ticket.requeue(Place.ARRIVAL, TODAY, NOON),
            Step.TRANSFER, ticket -> ticket.transferTo(8),
            Step.CANCEL, ticket -> ticket.cancel(NOON),
            Step.LEAVE, ticket -> ticket.leave(NOON)));

    static {
        STEPS.put(Step.EXPIRE, ticket -> ticket.expire(NOON));
        STEPS.put(Step.RECOVER, ticket -> ticket.recoverWith("another-hash"));
    }

    /** The state machine as the architecture draws it, written down a second time. */
    private static final Map<TicketStatus, Map<Step, TicketStatus>> ALLOWED = Map.of(
            WAITING,
                    Map.of(
                            Step.CALL,
                            CALLED,
                            Step.CANCEL,
                            CANCELLED,
                            Step.LEAVE,
                            LEFT,
                            Step.EXPIRE,
                            CANCELLED,
                            Step.RECOVER,
                            WAITING),
            CALLED,
                    Map.of(
                            Step.RECALL, CALLED,
                            Step.START, SERVING,
                            Step.MISS, NO_SHOW,
                            Step.REQUEUE, WAITING,
                            Step.CANCEL, CANCELLED,
                            Step.LEAVE, LEFT,
                            Step.EXPIRE, CANCELLED,
                            Step.RECOVER, CALLED),
            SERVING,
                    Map.of(
                            Step.COMPLETE,
                            SERVED,
                            Step.TRANSFER,
                            WAITING,
                            Step.EXPIRE,
                            CANCELLED,
                            Step.RECOVER,
                            SERVING),
            SERVED, Map.of(),
            NO_SHOW, Map.of(Step.REQUEUE, WAITING),
            LEFT, Map.of(),
            CANCELLED, Map.of());

    @ParameterizedTest
    @EnumSource(TicketStatus.class)
    void each_status_allows_its_steps_and_refuses_every_other(TicketStatus status) {
        Ticket ticket = aTicketThatIs(status);

        STEPS.forEach((step, take) -> {
            TicketStatus next = ALLOWED.get(status).get(step);
            if (next != null) {
                assertThat(take.apply(ticket).status())
                        .as("%s from %s", step, status)
                        .isEqualTo(next);
            } else {
                assertThatThrownBy(() -> take.apply(ticket))
                        .as("%s from %s", step, status)
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refusal -> assertThat(refusal.reason()).isEqualTo(Reason.ILLEGAL_TRANSITION));
            }
        });
    }

    @Test
    void the_table_above_covers_every_step() {
        assertThat(STEPS.keySet()).containsExactlyInAnyOrderElementsOf(allBut(Step.JOIN));
    }

    @Test
    void a_ticket_on_another_phone_is_the_same_but_for_its_token() {
        Ticket called = aTicketThatIs(CALLED);

        Ticket recovered = called.recoverWith("another-hash");

        assertThat(recovered)
                .usingRecursiveComparison()
                .ignoringFields("tokenHash")
                .isEqualTo(called);
        assertThat(recovered.tokenHash()).isEqualTo("another-hash");
        assertThat(new Moved(Step.RECOVER, called, recovered).lasted(NOON)).isNull();
    }

    @Test
    void every_call_counts_also_after_the_patient_was_put_back() {
        Ticket called = aWaitingTicket(1).callTo(1L, NOON).recall(NOON.plusSeconds(60));

        Ticket again = called.requeue(Place.ARRIVAL, TODAY, NOON).callTo(2L, NOON.plusSeconds(120));

        assertThat(called.attempt()).isEqualTo(2);
        assertThat(again.attempt()).isEqualTo(3);
        assertThat(again.roomId()).isEqualTo(2);
        assertThat(again.calledAt()).isEqualTo(NOON.plusSeconds(120));
    }

    @Test
    void put_back_keeps_the_place_unless_last_was_asked() {
        Ticket called = aWaitingTicket(1).callTo(1L, NOON);

        assertThat(called.requeue(Place.ARRIVAL, TODAY, NOON).queuedAt()).isEqualTo(called.joinedAt());
        assertThat(called.requeue(Place.LAST, TODAY, NOON).queuedAt()).isEqualTo(NOON);
        assertThat(called.requeue(Place.LAST, TODAY, NOON).roomId()).isNull();
    }

    @Test
    void whoever_was_missed_on_an_earlier_day_does_not_come_back_with_that_days_number() {
        Ticket missed = aTicketThatIs(NO_SHOW);

        assertThat(missed.requeue(Place.ARRIVAL, TODAY, NOON).status()).isEqualTo(WAITING);
        assertThatThrownBy(() -> missed.requeue(Place.ARRIVAL, TODAY.plusDays(1), NOON))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whoever_was_called_before_midnight_is_put_back_after_it() {
        Ticket called = aTicketThatIs(CALLED);

        assertThat(called.requeue(Place.ARRIVAL, TODAY.plusDays(1), NOON).status())
                .isEqualTo(WAITING);
    }

    @Test
    void only_the_first_call_ends_a_wait() {
        Ticket waiting = aWaitingTicket(1);
        Ticket called = waiting.callTo(1L, NOON);

        assertThat(new Moved(Step.CALL, waiting, called).lasted(NOON)).hasMinutes(59);
        assertThat(new Moved(Step.RECALL, called, called.recall(NOON)).lasted(NOON))
                .isNull();
        Ticket back = called.requeue(Place.ARRIVAL, TODAY, NOON);
        assertThat(new Moved(Step.CALL, back, back.callTo(1L, NOON)).lasted(NOON))
                .isNull();
    }

    @Test
    void a_visit_lasts_until_it_is_completed_or_the_patient_is_sent_on() {
        Ticket serving = aWaitingTicket(1).callTo(1L, NOON).start(NOON);
        Instant later = NOON.plusSeconds(420);

        Moved sentOn = new Moved(Step.TRANSFER, serving, serving.transferTo(8));

        assertThat(sentOn.lasted(later)).hasMinutes(7);
        assertThat(sentOn.serviceId()).isEqualTo(serving.serviceId());
        assertThat(sentOn.roomId()).isEqualTo(1);
        assertThat(new Moved(Step.COMPLETE, serving, serving.complete(later)).lasted(later))
                .hasMinutes(7);
    }

    @Test
    void a_visit_that_is_under_way_ends_by_one_step() {
        Ticket serving = aWaitingTicket(1).callTo(1L, NOON).start(NOON.plusSeconds(60));

        List<Moved> steps = serving.endVisit(NOON.plusSeconds(420));

        assertThat(steps).extracting(Moved::step).containsExactly(Step.COMPLETE);
        assertThat(steps.getFirst().ticket()).isEqualTo(serving.complete(NOON.plusSeconds(420)));
    }

    @Test
    void who_was_never_noted_as_come_is_taken_to_have_come_when_called_last() {
        Instant recalled = NOON.plusSeconds(60);
        Instant over = NOON.plusSeconds(420);
        Ticket called = aWaitingTicket(1).callTo(1L, NOON).recall(recalled);

        List<Moved> steps = called.endVisit(over);

        assertThat(steps).extracting(Moved::step).containsExactly(Step.START, Step.COMPLETE);
        assertThat(steps.getFirst().ticket()).isEqualTo(called.start(recalled));
        assertThat(steps.getLast().ticket()).isEqualTo(called.start(recalled).complete(over));
        assertThat(steps.getFirst().lasted(over)).isNull();
        assertThat(steps.getLast().lasted(over)).hasMinutes(6);
    }

    @ParameterizedTest
    @EnumSource(
            value = TicketStatus.class,
            names = {"CALLED", "SERVING"},
            mode = EnumSource.Mode.EXCLUDE)
    void who_is_not_with_the_doctor_has_no_visit_that_could_end(TicketStatus status) {
        assertThatThrownBy(() -> aTicketThatIs(status).endVisit(NOON))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.ILLEGAL_TRANSITION));
    }

    @Test
    void a_transferred_ticket_keeps_its_label_and_its_arrival() {
        Ticket serving = aWaitingTicket(13).callTo(1L, NOON).start(NOON);

        Ticket transferred = serving.transferTo(8);

        assertThat(transferred.serviceId()).isEqualTo(8);
        assertThat(transferred.label()).isEqualTo("13");
        assertThat(transferred.queuedAt()).isEqualTo(serving.joinedAt());
        assertThat(transferred.startedAt()).isNull();
    }

    private static Ticket aTicketThatIs(TicketStatus status) {
        Ticket waiting = aWaitingTicket(1);
        Ticket called = waiting.callTo(1L, NOON);
        return switch (status) {
            case WAITING -> waiting;
            case CALLED -> called;
            case SERVING -> called.start(NOON);
            case SERVED -> called.start(NOON).complete(NOON);
            case NO_SHOW -> called.miss(NOON);
            case LEFT -> waiting.leave(NOON);
            case CANCELLED -> waiting.cancel(NOON);
        };
    }

    private static Set<Step> allBut(Step step) {
        return java.util.EnumSet.complementOf(java.util.EnumSet.of(step));
    }
}

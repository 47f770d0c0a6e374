package org.queuemed.queue.line;

import org.queuemed.contract.ClinicState;
import org.queuemed.contract.Stats;
import org.queuemed.contract.TicketStatus;
import org.queuemed.queue.ticket.Ticket;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the public may see of a line. A pure function of what is stored at a version, so that whoever draws it, the
 * instance that made the change or another that repairs after it, draws the same.
 */
public final class StateOfLine {

    /** A screen has room for about this many calls. */
    private static final int CALLS_SHOWN = 6;

    private final Line line;
    private final Figures figures;
    private final List<Ticket> waiting;
    private final Map<UUID, Integer> waits;

    private StateOfLine(Line line, Figures figures, CallOrder order) {
        this.line = line;
        this.figures = figures;
        this.waiting = line.waiting(order);
        this.waits = new WaitEstimate(line, figures).minutes(waiting);
    }

    public static ClinicState draw(Line line, Figures figures, CallOrder order) {
        return new StateOfLine(line, figures, order).draw();
    }

    private ClinicState draw() {
        Clinic clinic = line.clinic();
        return new ClinicState(
                clinic.id(),
                clinic.version(),
                clinic.at(),
                clinic.status(),
                StatusMessage.of(clinic),
                Stream.concat(atWork().map(ticket -> entry(ticket, null)), inLine())
                        .toList(),
                ended(),
                atWork().limit(CALLS_SHOWN).map(this::call).toList(),
                stats(),
                settings(),
                line.screens().stream()
                        .map(screen -> new ClinicState.Display(screen.id(), screen.tokenHash()))
                        .toList());
    }

    private ClinicState.Settings settings() {
        Clinic clinic = line.clinic();
        return new ClinicState.Settings(
                clinic.networkId(),
                clinic.name(),
                clinic.locale().toLanguageTag(),
                clinic.zone().getId(),
                clinic.languages(),
                clinic.reception().notice(),
                clinic.reception().voice(),
                line.joinToken());
    }

    /** Those called or being served, the newest call first. */
    private Stream<Ticket> atWork() {
        return line.tickets().stream()
                .filter(ticket -> ticket.status().isOpen() && !ticket.isWaiting())
                .sorted(Comparator.comparing(Ticket::calledAt).reversed().thenComparing(Ticket::id));
    }

    private Stream<ClinicState.Entry> inLine() {
        return IntStream.range(0, waiting.size()).mapToObj(index -> entry(waiting.get(index), index + 1));
    }

    private List<ClinicState.Ended> ended() {
        return line.tickets().stream()
                .filter(ticket -> !ticket.status().isOpen())
                .sorted(Comparator.comparing(Ticket::endedAt).reversed().thenComparing(Ticket::id))
                .map(ticket -> new ClinicState.Ended(
                        ticket.id(),
                        ticket.number(),
                        ticket.label(),
                        ticket.status(),
                        ticket.endedAt(),
                        ticket.tokenHash()))
                .toList();
    }

    private ClinicState.Entry entry(Ticket ticket, Integer position) {
        return new ClinicState.Entry(
                ticket.id(),
                ticket.number(),
                ticket.label(),
                ticket.serviceId(),
                ticket.status(),
                ticket.priority(),
                position,
                waits.get(ticket.id()),
                roomName(ticket),
                ticket.joinedAt(),
                ticket.calledAt(),
                ticket.attempt(),
                ticket.tokenHash());
    }

    private ClinicState.Call call(Ticket ticket) {
        return new ClinicState.Call(
                ticket.id(), ticket.number(), ticket.label(), roomName(ticket), ticket.calledAt(), ticket.attempt());
    }

    private String roomName(Ticket ticket) {
        return line.room(ticket.roomId()).map(Room::name).orElse(null);
    }

    private Stats stats() {
        return new Stats(
                waiting.size(),
                count(TicketStatus.CALLED),
                count(TicketStatus.SERVING),
                figures.served(),
                figures.noShow(),
                figures.averageWaitMinutes(),
                figures.averageServiceMinutes());
    }

    private int count(TicketStatus status) {
        return (int) line.tickets().stream()
                .filter(ticket -> ticket.status() == status)
                .count();
    }
}

package org.queuemed.queue.line;

import org.queuemed.contract.Priority;
import org.queuemed.contract.QueueStatus;
import org.queuemed.contract.TicketStatus;
import org.queuemed.queue.ticket.Ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** A clinic at noon with a consultation of ten minutes, and tickets that say what they are. */
public final class Fixtures {

    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    public static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    public static final Service CONSULTATION = new Service(7, "Consultation", "", 10);
    public static final Service X_RAY = new Service(8, "X-ray", "X", 5);
    public static final Room ROOM_1 = new Room(1, "Room 1", Set.of());
    public static final Room ROOM_2 = new Room(2, "Room 2", Set.of());
    public static final Room X_RAY_ROOM = new Room(3, "X-ray room", Set.of(X_RAY.id()));

    private Fixtures() {}

    public static Clinic aClinic() {
        return new Clinic(
                5,
                1,
                "Jasmin",
                Locale.FRENCH,
                ZoneOffset.UTC,
                QueueStatus.OPEN,
                null,
                Reception.DEFAULT,
                NOON.toEpochMilli());
    }

    public static Line aLine(Ticket... tickets) {
        return aLineIn(List.of(CONSULTATION), List.of(ROOM_1), tickets);
    }

    public static Line aLineIn(List<Service> services, List<Room> rooms, Ticket... tickets) {
        return new Line(aClinic(), services, rooms, List.of(), null, List.of(tickets));
    }

    public static Figures noFigures() {
        return new Figures(List.of());
    }

    /** Number {@code n} joined {@code n} minutes after eleven, so smaller numbers came first. */
    public static Ticket aWaitingTicket(int number) {
        return aWaitingTicket(number, Priority.NORMAL, CONSULTATION);
    }

    public static Ticket aWaitingTicket(int number, Priority priority, Service service) {
        Instant joined = NOON.minusSeconds(3600).plusSeconds(60L * number);
        return new Ticket(
                new UUID(0, number),
                5,
                service.id(),
                TODAY,
                number,
                service.label(number),
                TicketStatus.WAITING,
                priority,
                "hash-" + number,
                "Name " + number,
                joined,
                joined,
                null,
                null,
                null,
                null,
                0);
    }

    /** Called that many minutes before noon. */
    public static Ticket aCalledTicket(int number, Room room, int minutesAgo) {
        return aWaitingTicket(number).callTo(room.id(), NOON.minusSeconds(60L * minutesAgo));
    }
}

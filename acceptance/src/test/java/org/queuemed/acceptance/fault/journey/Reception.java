package org.queuemed.acceptance.fault.journey;

import org.queuemed.acceptance.client.Answer;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.Ticket;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import static org.assertj.core.api.Assertions.assertThat;

/** The door of a clinic: people come and go, and it opens and closes. */
final class Reception implements Person {

    private static final int ROOM_FOR = 15;

    private final Day day;
    private final RandomGenerator chance;
    private boolean open = true;

    Reception(Day day, RandomGenerator chance) {
        this.day = day;
        this.chance = chance;
    }

    @Override
    public void act() {
        int drawn = chance.nextInt(100);
        List<Patient> waiting = day.waiting();
        if (!open) {
            turn("OPEN");
        } else if (drawn < 5) {
            turn(drawn < 2 ? "CLOSED" : "PAUSED");
        } else if (drawn < 18 && !waiting.isEmpty()) {
            leave(waiting.get(chance.nextInt(waiting.size())));
        } else if (waiting.size() < ROOM_FOR) {
            join(drawn < 88);
        }
    }

    private void join(boolean byPhone) {
        Clinic clinic = day.clinic();
        Answer given = day.ask(key -> byPhone
                ? clinic.tryToJoin(day.joinToken(), "Ana", key)
                : clinic.api().post(clinic.path() + "/tickets", Map.of("name", "Bea"), key));
        day.joined(Ticket.of(given.expect(201).json()), byPhone);
    }

    private void leave(Patient patient) {
        patient.leave();
        Answer gone = day.ask(
                key -> day.clinic().api().delete("/tickets/" + patient.ticket().token()));
        // Who was called in the meantime may be with the doctor already.
        assertThat(gone.status()).as(gone.text()).isIn(204, 409);
        if (gone.status() == 204) {
            day.book().ended(patient.ticket().id(), "LEFT");
        }
    }

    private void turn(String status) {
        day.ask(key -> day.clinic().api().put(day.clinic().path() + "/status", Map.of("status", status)))
                .expect(200);
        day.book().turned(status);
        open = status.equals("OPEN");
    }
}

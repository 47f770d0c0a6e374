package org.queuemed.acceptance.fault.journey;

import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.acceptance.client.Answer;
import org.queuemed.acceptance.fault.journey.Visit.Stage;
import org.queuemed.acceptance.fault.page.Call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls patients, and goes on with one only when phone, consoles and screens have told the call: nobody comes who was not
 * told. So every call of a day is seen everywhere, however long an outage lasts.
 */
final class Doctor implements Person {

    /** Two doctors of them are fewer than a screen has lines for. */
    private static final int AT_ONCE = 2;

    private final Day day;
    private final RandomGenerator chance;
    private final List<Visit> visits = new ArrayList<>();

    Doctor(Day day, RandomGenerator chance) {
        this.day = day;
        this.chance = chance;
    }

    @Override
    public void act() {
        int drawn = chance.nextInt(100);
        List<Visit> ready = visits.stream()
                .filter(visit -> day.wasTold(visit.ticketId(), visit.call()))
                .toList();
        if (visits.size() < AT_ONCE && (ready.isEmpty() || drawn < 30)) {
            call();
        } else if (!ready.isEmpty()) {
            goOn(ready.get(chance.nextInt(ready.size())), chance.nextInt(100));
        }
    }

    private void call() {
        Answer answer = day.ask(key -> day.clinic().call(key));
        assertThat(answer.status()).as(answer.text()).isIn(200, 409);
        if (answer.status() == 200) {
            JsonNode called = answer.json();
            noteCall(new Visit(
                    called.path("ticketId").asText(),
                    new Call(
                            called.path("ticketNumber").asInt(),
                            called.path("attempt").asInt()),
                    Stage.CALLED));
        }
    }

    private void goOn(Visit visit, int drawn) {
        switch (visit.stage()) {
            case CALLED -> {
                String step = drawn < 55 ? "start" : drawn < 75 ? "recall" : drawn < 90 ? "no-show" : "requeue";
                step(visit, step);
            }
            case SERVING -> step(visit, "complete");
            case MISSED -> {
                if (drawn < 50) {
                    step(visit, "requeue");
                } else {
                    visits.remove(visit);
                    day.patient(visit.ticketId()).ifPresent(Patient::giveUp);
                }
            }
        }
    }

    private void step(Visit visit, String step) {
        Answer answer = day.ask(key -> day.clinic().step(visit.ticketId(), step, key));
        visits.remove(visit);
        if (answer.status() == 409) {
            assertThat(day.patient(visit.ticketId()).filter(Patient::isLeaving))
                    .as("only one who leaves cannot be found: %s of %s, %s", step, visit, answer.text())
                    .isPresent();
        } else {
            answer.expect(200);
            done(visit, step);
        }
    }

    private void done(Visit visit, String step) {
        Optional<Patient> patient = day.patient(visit.ticketId());
        switch (step) {
            case "start" -> visits.add(visit.at(Stage.SERVING));
            case "recall" -> noteCall(visit.calledAgain());
            case "no-show" -> {
                day.book().ended(visit.ticketId(), "NO_SHOW");
                visits.add(visit.at(Stage.MISSED));
            }
            case "requeue" -> {
                day.book().cameBack(visit.ticketId());
                patient.ifPresent(back -> back.waits(true));
            }
            default -> day.book().ended(visit.ticketId(), "SERVED");
        }
    }

    private void noteCall(Visit visit) {
        visits.add(visit);
        day.book().called(visit.ticketId(), visit.call());
        day.patient(visit.ticketId()).ifPresent(called -> called.waits(false));
    }
}

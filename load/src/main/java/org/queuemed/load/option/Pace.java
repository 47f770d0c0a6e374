package org.queuemed.load.option;

import org.queuemed.load.Refusal;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens when.
 *
 * @param settle a rest once everybody is connected: what the servers began meanwhile, such as collecting garbage, is over
 *     after it
 * @param rate calls a second, in all clinics together
 * @param ramp the rate climbs from nothing for so long
 * @param warmUp calls go on for so long, at the full rate, before anything counts
 * @param duration what counts
 * @param grace who was not told for so long after a call was not told
 * @param visit from the call to when the patient comes, and from then to when they leave
 * @param noShows how many of a hundred do not come
 * @param fresh whether each new patient comes with a new connection, instead of with the phone of who just left
 * @param oneButton whether each call ends the visit before, and nothing else is said of visits
 */
public record Pace(
        Duration settle,
        double rate,
        Duration ramp,
        Duration warmUp,
        Duration duration,
        Duration grace,
        Duration visit,
        int noShows,
        boolean fresh,
        boolean oneButton) {

    private static final Duration LONGEST_VISIT = Duration.ofSeconds(1);

    static Pace of(Arguments arguments, Shape shape) {
        double rate = arguments.rate("--rate", 5, 100_000);
        boolean oneButton = oneButton(arguments, shape);
        return new Pace(
                arguments.seconds("--settle", Duration.ofSeconds(3)),
                rate,
                arguments.seconds("--ramp", Duration.ofSeconds(5)),
                arguments.seconds("--warm-up", Duration.ofSeconds(10)),
                arguments.seconds("--duration", Duration.ofSeconds(30)),
                arguments.seconds("--grace", Duration.ofSeconds(5)),
                arguments.seconds("--visit", visit(rate, shape)),
                arguments.whole("--no-shows", oneButton ? 0 : 10, 0, 100),
                arguments.has("--fresh"),
                oneButton);
    }

    private static boolean oneButton(Arguments arguments, Shape shape) {
        boolean oneButton = arguments.has("--one-button");
        if (oneButton && arguments.has("--no-shows")) {
            throw Refusal.ofCommand("Option --no-shows does not go with --one-button: whoever is called has come.");
        }
        if (oneButton && shape.patients() < 2) {
            throw Refusal.ofCommand("Option --one-button takes at least 2 --patients: one is always with the doctor.");
        }
        return oneButton;
    }

    /** The patient has left, and the next has come, well before the doctor calls again. */
    private static Duration visit(double rate, Shape shape) {
        Duration third = Duration.ofMillis((long) (shape.clinics() / rate * 1_000 / 3));
        return third.compareTo(LONGEST_VISIT) < 0 ? third : LONGEST_VISIT;
    }

    List<String> arguments() {
        List<String> typed = new ArrayList<>(List.of(
                "--settle", seconds(settle),
                "--rate", BigDecimal.valueOf(rate).toPlainString(),
                "--ramp", seconds(ramp),
                "--warm-up", seconds(warmUp),
                "--duration", seconds(duration),
                "--grace", seconds(grace),
                "--visit", seconds(visit)));
        typed.addAll(oneButton ? List.of("--one-button") : List.of("--no-shows", "" + noShows));
        if (fresh) {
            typed.add("--fresh");
        }
        return typed;
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).toPlainString();
    }

    /** What one of several processes does, of so many calls. */
    public Pace share(double part) {
        return new Pace(settle, rate * part, ramp, warmUp, duration, grace, visit, noShows, fresh, oneButton);
    }
}

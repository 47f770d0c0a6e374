package org.queuemed.load.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is measured: the two flows of the requirements, "Appel du suivant" and "Patient rejoint la file", so one button, which
 * calls and ends the visit before; and once every step of a visit.
 */
enum Scenario {
    /**
     * Everything is compiled, pooled and cached before anything counts: what is called once a request is compiled for good
     * after some 15,000 of them. So this is faster, and with all processors, before the servers are confined to one.
     */
    WARMING("--clinics 50 --rate 90 --ramp 3 --duration 35", false),
    WARMING_ONE_BUTTON("--one-button --clinics 50 --rate 90 --ramp 3 --duration 35", false),
    WARMING_CROWDED("--one-button --clinics 50 --patients 120 --rate 50 --ramp 3 --duration 35", false),
    SMALL("--one-button --clinics 50 --rate 20", true),
    LARGE("--one-button --clinics 500 --rate 20 --sources 4", true),
    CROWDED("--one-button --clinics 50 --patients 120 --rate 20", true),
    FEW_OTHERS("--one-button --clinics 50 --rate 20 --idle 10 --idle-clinics 10", false),
    MANY_OTHERS("--one-button --clinics 50 --rate 20 --idle 1000 --idle-clinics 1000", false),
    BROADCAST("--one-button --clinics 5 --patients 400 --rate 10", true),
    ONE_LARGE("--one-button --clinics 1 --patients 2000 --rate 1 --visit 0.2", true),
    /** With every step that a visit may have, each a change of its own. */
    ALL_STEPS("--clinics 50 --rate 20", true),
    /** Three times as many calls: most of a processor. */
    BUSY("--one-button --clinics 50 --rate 60", true),
    /** On one instance of the fan-out: with 50 consoles and 1,000 phones of the clinics that are called, 19,000. */
    FULL("--one-button --clinics 50 --rate 20 --idle 17950 --sources 4", true);

    /**
     * In rounds, as scenarios are: who never saw everybody leave, or a long line, is compiled as if there were none, and is
     * compiled anew when it comes, which was a quarter of the processor time in the first scenario.
     */
    static final List<Scenario> WARM_UP =
            List.of(WARMING, WARMING_CROWDED, WARMING, WARMING_CROWDED, WARMING_ONE_BUTTON);

    /**
     * Which follow each other on the same servers, once those are warm. What a connection costs is told only by processes that
     * never had as many: what they leave behind is used again.
     */
    static final List<List<Scenario>> SITTINGS = List.of(
            List.of(SMALL, LARGE, CROWDED, FEW_OTHERS, MANY_OTHERS, BROADCAST, ONE_LARGE, ALL_STEPS, BUSY),
            List.of(FULL));

    private static final List<String> ALWAYS = List.of("--ramp", "2", "--warm-up", "10", "--duration", "30");

    private final List<String> options;
    private final boolean hasYardstick;

    Scenario(String options, boolean hasYardstick) {
        this.options = List.of(options.split(" "));
        this.hasYardstick = hasYardstick;
    }

    /** Whether a bare server is measured beside it. */
    boolean hasYardstick() {
        return hasYardstick;
    }

    /** The name of its files. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> options() {
        List<String> all = new ArrayList<>(ALWAYS);
        all.addAll(options);
        return all;
    }
}

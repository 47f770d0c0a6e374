package org.queuemed.acceptance.fault;

import org.queuemed.acceptance.fault.journey.Town;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Breaks one thing after the other in a busy town, and sees each time that all becomes well again. */
final class Drill {

    /** Five seconds are promised; this is for a machine that has other things to do. What it took stands in the report. */
    private static final Duration TO_HEAL = Duration.ofMinutes(3);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Extent extent;
    private final String toRepeat;
    private final Town town;
    private final Report report;

    /** @param toRepeat what to type to have the same again */
    Drill(Extent extent, String toRepeat, Town town, Report report) {
        this.extent = extent;
        this.toRepeat = toRepeat;
        this.town = town;
        this.report = report;
    }

    /** Lets people go on in it for as long as it is held, and mends it. */
    void with(Fault fault) {
        pass(extent.calm());
        fault.strike().run();
        long begin = System.nanoTime();
        pass(fault.held());
        fault.mend().run();
        Duration held = Duration.ofNanos(System.nanoTime() - begin);
        report.line(fault.name(), held, untilAllIsWell(fault.name()));
    }

    /** A fault lasts for a time, whatever happens in it. */
    private static void pass(Duration time) {
        await().pollDelay(time).atMost(time.plusMinutes(1)).until(() -> true);
    }

    /** The time until everybody shows what is so. Nobody does anything meanwhile: no later change may heal an earlier one. */
    private Duration untilAllIsWell(String after) {
        long mended = System.nanoTime();
        town.inSilence(() -> {
            nobodyFailed(after);
            await("after " + after + repetition())
                    .atMost(TO_HEAL)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(BETWEEN_LOOKS)
                    .untilAsserted(() -> none(town::differences, "still shown otherwise", after));
            none(town::wrongs, "wrong", after);
        });
        return Duration.ofNanos(System.nanoTime() - mended);
    }

    private void none(Supplier<List<String>> asked, String what, String after) {
        assertThat(asked.get()).as("%s after %s%s", what, after, repetition()).isEmpty();
    }

    private void nobodyFailed(String in) {
        if (town.failure() != null) {
            throw new AssertionError("somebody could not go on in " + in + repetition(), town.failure());
        }
    }

    private String repetition() {
        return "; to repeat it: " + toRepeat;
    }
}

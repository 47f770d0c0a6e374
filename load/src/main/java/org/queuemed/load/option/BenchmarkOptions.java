package org.queuemed.load.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What {@code ./queuemed load --benchmark} was told.
 *
 * @param runs how often everything is measured
 * @param folder where each run leaves its figures and the servers' logs
 * @param resumed whether the runs whose figures are all in the folder already count as made; else they are made anew
 */
public record BenchmarkOptions(int runs, Path folder, boolean resumed) {

    private static final String FLAG = "--benchmark";
    private static final String RESUME = "--resume";

    public static boolean areMeant(List<String> typed) {
        return typed.contains(FLAG);
    }

    /** @throws org.queuemed.load.Refusal for what is not an option, or not a value of it */
    public static BenchmarkOptions parse(List<String> typed) {
        Arguments arguments = Arguments.read(typed, Set.of("--runs", "--folder"), Set.of(FLAG, RESUME));
        return new BenchmarkOptions(
                arguments.whole("--runs", 5, 1, 100),
                Path.of(arguments.text("--folder").orElse("benchmark")).toAbsolutePath(),
                arguments.has(RESUME));
    }
}

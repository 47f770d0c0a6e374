package org.queuemed.load.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What {@code ./queuemed load --benchmark} was told.
 *
 * @param runs how often everything is measured
 * @param folder where each run leaves its figures and the servers' logs
 */
public record BenchmarkOptions(int runs, Path folder) {

    private static final String FLAG = "--benchmark";

    public static boolean areMeant(List<String> typed) {
        return typed.contains(FLAG);
    }

    /** @throws org.queuemed.load.Refusal for what is not an option, or not a value of it */
    public static BenchmarkOptions parse(List<String> typed) {
        Arguments arguments = Arguments.read(typed, Set.of("--runs", "--folder"), Set.of(FLAG));
        return new BenchmarkOptions(
                arguments.whole("--runs", 5, 1, 100),
                Path.of(arguments.text("--folder").orElse("benchmark")).toAbsolutePath());
    }
}

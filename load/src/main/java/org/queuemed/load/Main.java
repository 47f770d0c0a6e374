package org.queuemed.load;

import org.queuemed.load.bare.BareProcess;
import org.queuemed.load.bench.Benchmark;
import org.queuemed.load.option.BenchmarkOptions;
import org.queuemed.load.option.Help;
import org.queuemed.load.option.Options;
import org.queuemed.load.report.JsonReport;
import org.queuemed.load.report.Result;
import org.queuemed.load.report.Table;
import org.queuemed.load.run.LoadRun;
import org.queuemed.load.run.WorkerMain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code ./queuemed load}. Exit codes: 0 when it has measured, however little of it before it was stopped; 1 when it could
 * not; 2 when the command was not understood.
 */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        try {
            return dispatch(arguments);
        } catch (Refusal refusal) {
            return complain(refusal.getMessage(), refusal.exitCode());
        } catch (IOException | RuntimeException failure) {
            return complain("It could not be measured: " + failure.getMessage(), 1);
        }
    }

    private static int dispatch(List<String> arguments) throws IOException {
        String first = arguments.isEmpty() ? "" : arguments.getFirst();
        switch (first) {
            case BareProcess.COMMAND -> BareProcess.serve();
            case WorkerMain.COMMAND -> {
                // Ctrl-C reaches every process of the terminal, and this one waits until it is told
                Signals.onEnding(() -> {});
                WorkerMain.run(Options.parse(arguments.subList(1, arguments.size())));
            }
            default -> {
                if (arguments.contains("--help") || arguments.contains("-h")) {
                    System.out.print(Help.TEXT);
                    return 0;
                }
                if (BenchmarkOptions.areMeant(arguments)) {
                    benchmark(BenchmarkOptions.parse(arguments));
                    return 0;
                }
                Options options = Options.parse(arguments);
                return options.bare() ? loadBare(options) : load(options);
            }
        }
        return 0;
    }

    private static void benchmark(BenchmarkOptions options) throws IOException {
        Path root = Path.of(System.getProperty("queuemed.root", "")).toAbsolutePath();
        new Benchmark(root, options, System.err).run().forEach(System.out::println);
    }

    private static int loadBare(Options options) {
        try (BareProcess bare = BareProcess.start(List.of())) {
            return load(options.atBare(bare.address(), "notification=" + bare.pid()));
        }
    }

    private static int load(Options options) {
        LoadRun run = new LoadRun(options, System.err);
        Signals.onEnding(run::stop);
        Optional<Result> result = run.run();
        if (result.isEmpty()) {
            return complain("It was stopped before anything was measured.", 1);
        }
        System.out.println();
        Table.of(result.get()).forEach(System.out::println);
        options.json().ifPresent(file -> write(file, JsonReport.of(result.get())));
        return 0;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text + System.lineSeparator());
        } catch (IOException e) {
            throw Refusal.of("The figures could not be written to " + file, e);
        }
    }

    private static int complain(String sentence, int exitCode) {
        System.out.flush();
        System.err.println("queuemed: " + sentence);
        return exitCode;
    }
}

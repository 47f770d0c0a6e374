package org.queuemed.load.bench;

import org.queuemed.load.Refusal;
import org.queuemed.load.bare.BareProcess;
import org.queuemed.load.jvm.Jvm;
import org.queuemed.load.option.BenchmarkOptions;
import org.queuemed.load.option.Options;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * All that docs/performance.md tells, measured anew: for each run a QueueMed that is started for it, and beside each scenario
 * a bare server, with the servers on one processor and the load tool on another. It prints the table.
 */
public final class Benchmark {

    private static final int SERVERS = 0;
    private static final int TOOL = 1;

    private final Path root;
    private final BenchmarkOptions options;
    private final PrintStream progress;
    private final List<Measurement> runs = new ArrayList<>();
    private final List<Measurement> bareRuns = new ArrayList<>();

    /** @param root the project's folder */
    public Benchmark(Path root, BenchmarkOptions options, PrintStream progress) {
        this.root = root;
        this.options = options;
        this.progress = progress;
    }

    /** @return the table's lines, in Markdown */
    public List<String> run() throws IOException {
        if (!Pinning.isPossible()) {
            progress.println("There is no taskset or no second processor: servers and tool share what there is");
        }
        for (int run = 1; run <= options.runs(); run++) {
            RunFolder folder =
                    new RunFolder(Files.createDirectories(options.folder().resolve("run-" + run)));
            boolean isMade = options.resumed() && folder.isComplete();
            progress.println("Run " + run + " of " + options.runs() + (isMade ? " was made before" : ""));
            if (!isMade) {
                measure(folder);
            }
            runs.add(folder.ofQueueMed());
            bareRuns.add(folder.ofTheBareServer());
        }
        List<String> lines = new ArrayList<>(Surroundings.lines(options.runs()));
        lines.add("| | median | least – most | bare server | ratio |");
        lines.add("|---|---:|---:|---:|---:|");
        Row.ALL.forEach(row -> lines.add(row.line(runs, bareRuns)));
        return lines;
    }

    private void measure(RunFolder folder) throws IOException {
        for (List<Scenario> sitting : Scenario.SITTINGS) {
            Path data = folder.path().resolve("data-" + sitting.getLast().key());
            try (Servers servers = Servers.start(root, data);
                    BareProcess bare = BareProcess.start(Pinning.to(SERVERS))) {
                for (Scenario round : Scenario.WARM_UP) {
                    load(round, servers.options(), servers.password(), folder.figures(round));
                }
                Scenario oneButton = Scenario.WARMING_ONE_BUTTON;
                load(oneButton, options(bare), "none", folder.bareFigures(oneButton));
                servers.confine(SERVERS);
                for (Scenario scenario : sitting) {
                    load(scenario, servers.options(), servers.password(), folder.figures(scenario));
                    if (scenario.hasYardstick()) {
                        load(scenario, options(bare), "none", folder.bareFigures(scenario));
                    }
                }
            }
        }
    }

    /** Under the name of whose place it takes. */
    private static List<String> options(BareProcess bare) {
        return List.of("--echo", "--address", bare.address(), "--pids", "notification-service-1=" + bare.pid());
    }

    private void load(Scenario scenario, List<String> where, String password, Path figures) throws IOException {
        Path said = RunFolder.said(figures);
        progress.println("  " + said.getFileName().toString().replaceFirst("\\.txt$", ""));
        List<String> arguments = new ArrayList<>(where);
        arguments.addAll(scenario.options());
        arguments.addAll(List.of("--json", figures.toString()));
        List<String> flags = ManagementFactory.getRuntimeMXBean().getInputArguments();
        ProcessBuilder builder = new ProcessBuilder(Jvm.command(Pinning.to(TOOL), flags, arguments))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(said.toFile()));
        builder.environment().put(Options.PASSWORD_VARIABLE, password);
        await(EndsWithUs.start(builder), said);
    }

    private static void await(Process load, Path said) {
        try {
            if (load.waitFor() != 0) {
                throw Refusal.of("A scenario could not be measured; what it said is in " + said + ".");
            }
        } catch (InterruptedException e) {
            load.destroy();
            throw Refusal.of("It was interrupted.");
        }
    }
}

package org.queuemed.load.run;

import org.queuemed.load.figures.Figures;
import org.queuemed.load.option.Options;
import org.queuemed.load.option.Pace;
import org.queuemed.load.option.Shape;
import org.queuemed.load.processes.Processes;
import org.queuemed.load.report.Result;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One run, from the first clinic to the last word. */
public final class LoadRun {

    private final Options options;
    private final PrintStream progress;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Crew crew;

    /** @param progress where it says what it is doing */
    public LoadRun(Options options, PrintStream progress) {
        this.options = options;
        this.progress = progress;
    }

    /** Ends it soon, with what was measured so far. From any thread. */
    public void stop() {
        stopped.countDown();
        Crew present = crew;
        if (present != null) {
            present.stop();
        }
    }

    /** @return what it has shown; nothing where it was stopped before anything was measured */
    public Optional<Result> run() {
        Processes processes = Processes.of(options.pids());
        if (!processes.watched().isEmpty() && !processes.canBeSeen()) {
            say("This system does not tell what processes use, as Linux does: that part is left out");
        }
        Ledger ledger = new Ledger(processes);
        Crew hired = Crew.of(options);
        crew = hired;
        try {
            return stopped.getCount() == 0 ? Optional.empty() : Optional.of(run(hired, ledger));
        } catch (Stopped e) {
            return Optional.empty();
        } finally {
            close(hired);
        }
    }

    /** What was measured is not lost because the servers are. */
    private void close(Crew hired) {
        try {
            hired.close();
        } catch (RuntimeException e) {
            say("Its clinics could not be closed: %s", e.getMessage());
        }
    }

    private Result run(Crew hired, Ledger ledger) {
        Shape shape = options.shape();
        say("Making %,d clinics with %,d patients", shape.clinics() + shape.idleClinics(), shape.phones());
        hired.make();
        ledger.nobodyConnected();
        say("Connecting %,d phones, screens and consoles", shape.connections());
        hired.connect();
        await(options.pace().settle());
        ledger.allConnected();
        Pace pace = options.pace();
        say("Calling %s patients a second", pace.rate());
        CompletableFuture<Figures> driving = CompletableFuture.supplyAsync(hired::drive);
        boolean ended = await(pace.ramp().plus(pace.warmUp()));
        ledger.begin();
        if (!ended) {
            await(pace.duration());
        }
        ledger.end();
        Figures figures = driving.join();
        return new Result(options, figures, ledger.measured(), ledger.costs(shape));
    }

    /** Whether it was stopped meanwhile. */
    private boolean await(Duration time) {
        try {
            return stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void say(String format, Object... values) {
        progress.println(String.format(Locale.ROOT, format, values));
        progress.flush();
    }
}

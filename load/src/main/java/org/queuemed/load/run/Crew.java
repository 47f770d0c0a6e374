package org.queuemed.load.run;

import org.queuemed.load.figures.Figures;
import org.queuemed.load.option.Options;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** All workers of a run, who do everything at once. */
final class Crew implements AutoCloseable {

    private final List<Worker> workers;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private Crew(List<Worker> workers) {
        this.workers = workers;
    }

    static Crew of(Options options) {
        return new Crew(
                options.workers() == 1
                        ? List.of(new LocalWorker(options))
                        : IntStream.range(0, options.workers())
                                .<Worker>mapToObj(index -> WorkerProcess.start(options.share(index)))
                                .toList());
    }

    void make() {
        all(Worker::make);
    }

    void connect() {
        all(Worker::connect);
    }

    Figures drive() {
        Figures sum = new Figures();
        each(Worker::drive).forEach(sum::add);
        return sum;
    }

    void stop() {
        workers.forEach(Worker::stop);
    }

    /** What is still under way, as somebody else has failed, is given up. */
    @Override
    public void close() {
        stop();
        try {
            all(Worker::close);
        } finally {
            threads.shutdown();
        }
    }

    private void all(Consumer<Worker> work) {
        each(worker -> {
            work.accept(worker);
            return worker;
        });
    }

    private <T> List<T> each(Function<Worker, T> work) {
        List<CompletableFuture<T>> under = new ArrayList<>();
        workers.forEach(worker -> under.add(CompletableFuture.supplyAsync(() -> work.apply(worker), threads)));
        try {
            return under.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}

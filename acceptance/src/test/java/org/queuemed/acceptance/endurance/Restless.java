package org.queuemed.acceptance.endurance;

import io.vertx.core.Vertx;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.PollClient;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.cluster.Wire;
import org.queuemed.acceptance.fault.page.Console;
import org.queuemed.acceptance.fault.page.Network;
import org.queuemed.acceptance.fault.page.Page;
import org.queuemed.acceptance.fault.page.Phone;
import org.queuemed.acceptance.fault.page.Screen;
import org.queuemed.acceptance.fault.page.Truth;
import org.queuemed.acceptance.process.QueueMedProcess;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A clinic at the end of bad lines: phones, a console and a screen, and phones that poll. Over one line their connections break
 * every few seconds without a word, over the other they lead nowhere at times, and nobody is told. All come back each time.
 */
final class Restless implements AutoCloseable {

    private static final int PATIENTS = 4;

    private static final Duration BETWEEN_CUTS = Duration.ofSeconds(4);

    private static final int SECONDS_OF_A_POLL = 20;

    /** A phone asks anew when it was not answered; that the line leads nowhere it cannot know. */
    private static final int SECONDS_OF_PATIENCE = 30;

    private static final Duration TO_BE_TOLD = Duration.ofMinutes(3);

    private final Vertx vertx;
    private final Clinic clinic;
    private final Wire breaking;
    private final Wire silent;
    private final List<Page> pages = new ArrayList<>();
    private final ExecutorService pollers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger polls = new AtomicInteger();
    private final long cutting;
    private volatile boolean quiet;
    private volatile boolean closed;

    private Restless(Vertx vertx, QueueMedProcess queuemed) {
        this.vertx = vertx;
        clinic = Clinic.open(queuemed);
        breaking = Wire.to(vertx, queuemed.port());
        silent = Wire.to(vertx, queuemed.port());
        List<Wire> lines = List.of(breaking, silent);
        lines.forEach(line -> fill(line, Network.to(vertx, address(line))));
        cutting = vertx.setPeriodic(BETWEEN_CUTS.toMillis(), now -> cut());
    }

    private void fill(Wire line, Network network) {
        for (Ticket ticket : clinic.join(PATIENTS)) {
            pages.add(Page.open("phone of " + ticket.label(), new Phone(ticket), network));
            pollers.execute(() -> poll(PollClient.patient(address(line), ticket)));
        }
        pages.add(Page.open("console", new Console(clinic), network));
        pages.add(Page.open("screen", new Screen(clinic.id(), clinic.sockets().letIn()), network));
    }

    private static String address(Wire line) {
        return "http://127.0.0.1:" + line.port();
    }

    static Restless at(QueueMedProcess queuemed, Vertx vertx) {
        return new Restless(vertx, queuemed);
    }

    private void cut() {
        if (!quiet) {
            breaking.cut();
        }
    }

    private void poll(PollClient phone) {
        while (!closed) {
            try {
                phone.hold(SECONDS_OF_A_POLL)
                        .orTimeout(SECONDS_OF_PATIENCE, TimeUnit.SECONDS)
                        .join();
                polls.incrementAndGet();
            } catch (CompletionException broken) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            }
        }
    }

    /** The queue is paused and opened again, and everybody is told of both, over lines that are well. */
    void areTold() {
        quiet = true;
        silent.mend();
        for (String status : List.of("PAUSED", "OPEN")) {
            clinic.turn(status);
            await().atMost(TO_BE_TOLD).untilAsserted(this::showWhatIsSo);
        }
        assertThat(pages)
                .allSatisfy(page -> assertThat(page.history().faults())
                        .as(page.tell("was told what cannot be"))
                        .isEmpty());
        quiet = false;
    }

    private void showWhatIsSo() {
        Truth truth = new Truth(clinic.queue());
        assertThat(pages.stream()
                        .flatMap(page -> page.differsFrom(truth).stream().map(page::tell)))
                .isEmpty();
    }

    /** Over one of the lines, those who are connected now get no word through any more. */
    void areForsaken() {
        silent.forsake();
    }

    /** How often their pages have connected so far. */
    int connections() {
        return pages.stream().mapToInt(page -> page.history().connections()).sum();
    }

    /** How many polls were answered so far. */
    int polls() {
        return polls.get();
    }

    @Override
    public void close() {
        closed = true;
        vertx.cancelTimer(cutting);
        pages.forEach(Page::leave);
        pollers.shutdownNow();
        breaking.cut();
        silent.cut();
    }
}

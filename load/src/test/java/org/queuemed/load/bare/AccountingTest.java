package org.queuemed.load.bare;

import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.queuemed.load.Refusal;
import org.queuemed.load.figures.Count;
import org.queuemed.load.figures.Figures;
import org.queuemed.load.figures.Latency;
import org.queuemed.load.option.Options;
import org.queuemed.load.run.LoadRun;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The whole tool against a server that does what a server must not do. */
@Timeout(120)
class AccountingTest {

    private static final String SHORT = "--ramp 0 --warm-up 0 --settle 0 --visit 0.01 --rate 40 --duration 1";

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_server_that_tells_everybody_loses_nothing() {
        Figures figures = measure("--clinics 2 --patients 3 --screens 2 --grace 60", ServerWebSocket::writeTextMessage);

        assertThat(figures.of(Count.CALLS)).isPositive();
        assertThat(figures.of(Count.LOST)).isZero();
        assertThat(figures.of(Count.RECEIVED)).isEqualTo(figures.of(Count.EXPECTED));
        assertThat(figures.of(Latency.SCREEN).getTotalCount()).isEqualTo(2 * figures.of(Count.CALLS));
        // on a busy machine a line may be called empty faster than newcomers fill it
        assertThat(figures.of(Latency.CALLED_PHONE).getTotalCount()).isBetween(1L, figures.of(Count.CALLS));
        assertThat(figures.of(Latency.LAST_PHONE).getTotalCount()).isBetween(1L, figures.of(Count.CALLS));
    }

    @Test
    void each_call_that_a_screen_is_not_told_of_is_lost() {
        Figures figures = measure("--clinics 1 --patients 3 --grace 0.5", (to, frame) -> {
            if (!frame.contains("display:update")) {
                to.writeTextMessage(frame);
            }
        });

        assertThat(figures.of(Count.CALLS)).isPositive();
        // and on one that stands still for longer than the grace others are lost too
        assertThat(figures.of(Count.LOST)).isGreaterThanOrEqualTo(figures.of(Count.CALLS));
        assertThat(figures.of(Count.EXPECTED)).isEqualTo(figures.of(Count.RECEIVED) + figures.of(Count.LOST));
        assertThat(figures.of(Latency.SCREEN).getTotalCount()).isZero();
    }

    @Test
    void a_phone_that_is_told_nothing_any_more_is_noticed() {
        AtomicReference<ServerWebSocket> unlucky = new AtomicReference<>();

        Figures figures = measure("--clinics 1 --patients 3 --grace 0.5", (to, frame) -> {
            boolean isPhone = frame.contains("position:updated");
            if (to != unlucky.get() && !(isPhone && unlucky.compareAndSet(null, to))) {
                to.writeTextMessage(frame);
            }
        });

        assertThat(figures.of(Count.LOST)).isPositive();
        assertThat(figures.of(Count.EXPECTED)).isEqualTo(figures.of(Count.RECEIVED) + figures.of(Count.LOST));
        assertThat(figures.of(Latency.LAST_PHONE).getTotalCount()).isLessThan(figures.of(Count.CALLS));
    }

    @Test
    void a_version_that_goes_back_is_noticed() {
        Figures figures = measure("--clinics 1 --patients 3 --grace 60", (to, frame) -> {
            to.writeTextMessage(frame);
            to.writeTextMessage("{\"event\":\"queue:opened\",\"version\":1,\"data\":{}}");
        });

        assertThat(figures.of(Count.WENT_BACK)).isPositive();
        assertThat(figures.of(Count.LOST)).isZero();
    }

    @Test
    void a_screen_that_was_cut_off_comes_back_and_has_lost_nothing() {
        AtomicReference<ServerWebSocket> cut = new AtomicReference<>();

        Figures figures = measure("--clinics 1 --patients 3 --grace 60", (to, frame) -> {
            if (frame.contains("display:update") && cut.compareAndSet(null, to)) {
                to.close();
            } else {
                to.writeTextMessage(frame);
            }
        });

        assertThat(cut).doesNotHaveNullValue();
        assertThat(figures.of(Count.LOST)).isZero();
    }

    @Test
    void what_several_processes_have_seen_adds_up() {
        Figures figures = measure(
                "--clinics 3 --patients 2 --workers 2 --sources 2 --fresh --grace 60 --echo",
                ServerWebSocket::writeTextMessage);

        assertThat(figures.of(Count.CALLS)).isPositive();
        assertThat(figures.of(Count.LOST)).isZero();
        assertThat(figures.of(Count.RECEIVED)).isEqualTo(figures.of(Count.EXPECTED));
        assertThat(figures.of(Latency.ANSWER).getTotalCount()).isEqualTo(figures.of(Count.CALLS));
        assertThat(figures.of(Latency.ECHO).getTotalCount()).isPositive();
    }

    @Test
    void with_one_button_a_call_and_a_newcomer_are_all_that_changes() {
        AtomicLong ended = new AtomicLong();

        Figures figures = measure("--clinics 2 --patients 3 --screens 2 --one-button --grace 60", (to, frame) -> {
            if (frame.contains("ticket:ended")) {
                ended.incrementAndGet();
            }
            to.writeTextMessage(frame);
        });

        long newcomers = figures.of(Latency.NEWCOMER).getTotalCount();
        assertThat(newcomers).isPositive();
        assertThat(figures.of(Count.CHANGES)).isEqualTo(figures.of(Count.CALLS) + newcomers);
        assertThat(figures.of(Count.LOST)).isZero();
        assertThat(figures.of(Count.RECEIVED)).isEqualTo(figures.of(Count.EXPECTED));
        assertThat(figures.of(Latency.SCREEN).getTotalCount()).isEqualTo(2 * figures.of(Count.CALLS));
        assertThat(ended).as("those who were told that they may go").hasPositiveValue();
    }

    @Test
    void a_line_that_was_called_empty_with_one_button_is_refilled_by_who_was_with_the_doctor() {
        // the second call comes while the first is with the doctor and nobody waits any more
        Figures figures = measure(
                "--clinics 1 --patients 2 --one-button --visit 0.1 --duration 3 --grace 60",
                ServerWebSocket::writeTextMessage);

        assertThat(figures.of(Count.CALLS_FAILED)).isPositive();
        assertThat(figures.of(Latency.NEWCOMER).getTotalCount()).isGreaterThan(2);
        assertThat(figures.of(Count.LOST)).isZero();
        assertThat(figures.of(Count.RECEIVED)).isEqualTo(figures.of(Count.EXPECTED));
    }

    @Test
    void where_nobody_is_there_that_is_said() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> run("--address http://127.0.0.1:1"))
                .withMessageStartingWith("admin could not log in at http://127.0.0.1:1: ");
    }

    private Figures measure(String options, Outlet outlet) {
        int port = BareServer.start(vertx, outlet)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return run("--address http://127.0.0.1:" + port + " " + SHORT + " " + options);
    }

    private static Figures run(String options) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return new LoadRun(Options.parse(List.of(options.split(" "))), nowhere)
                .run()
                .orElseThrow()
                .figures();
    }
}

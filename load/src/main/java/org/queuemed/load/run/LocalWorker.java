package org.queuemed.load.run;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import org.queuemed.load.Refusal;
import org.queuemed.load.clinics.Meter;
import org.queuemed.load.clinics.Town;
import org.queuemed.load.clinics.World;
import org.queuemed.load.figures.Figures;
import org.queuemed.load.figures.Latency;
import org.queuemed.load.option.Options;
import org.queuemed.load.option.Pace;
import org.queuemed.load.option.Target;
import org.queuemed.load.wire.Api;
import org.queuemed.load.wire.Echo;
import org.queuemed.load.wire.Loop;
import org.queuemed.load.wire.Sockets;

import java.time.Duration;

/** A worker in this process. All but its constructor and {@link #stop} happens on its loop. */
final class LocalWorker implements Worker {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Options options;
    private final Schedule schedule;
    private final Loop loop = new Loop();
    private final Meter meter = new Meter();
    private final Api api;
    private final Town town;
    private final Echo echo;
    private final Promise<Void> stopped = Promise.promise();
    private final Promise<Figures> driven = Promise.promise();
    private long begin;
    private long calls;

    LocalWorker(Options options) {
        this.options = options;
        this.schedule = Schedule.of(options.pace());
        this.api = new Api(loop, options.target().queue(), meter::httpError);
        Sockets sockets = new Sockets(loop, options.sources());
        this.echo = new Echo(sockets, nanos -> meter.time(Latency.ECHO, nanos));
        this.town = new Town(new World(options.target(), options.pace(), loop, api, sockets, meter), options.shape());
    }

    @Override
    public void make() {
        loop.await(() -> unlessStopped(logIn().compose(in -> town.make())));
    }

    private Future<Void> logIn() {
        Target target = options.target();
        return api.logIn(target.admin(), target.password())
                .recover(failure -> Future.failedFuture(
                        Refusal.of(target.admin() + " could not log in at " + target.queue(), failure)));
    }

    @Override
    public void connect() {
        loop.await(() -> unlessStopped(town.connect().compose(all -> openEcho())));
    }

    private Future<Void> openEcho() {
        return options.echo() ? echo.open(options.target().notification()) : Future.succeededFuture();
    }

    /** Done with whichever comes first. */
    private Future<Void> unlessStopped(Future<Void> work) {
        Promise<Void> first = Promise.promise();
        work.onSuccess(first::tryComplete).onFailure(first::tryFail);
        stopped.future().onSuccess(stop -> first.tryFail(new Stopped()));
        return first.future();
    }

    @Override
    public Figures drive() {
        return loop.await(() -> {
            begin = System.nanoTime();
            Duration uncounted = options.pace().ramp().plus(options.pace().warmUp());
            loop.after(uncounted, () -> meter.turn(!hasStopped()));
            loop.after(uncounted.plus(options.pace().duration()), stopped::tryComplete);
            stopped.future().onSuccess(stop -> end());
            callWhatIsDue();
            return driven.future();
        });
    }

    private void callWhatIsDue() {
        while (!hasStopped() && due() <= System.nanoTime()) {
            town.callNext(due());
            calls++;
            echoBeforeTheNext(due());
        }
        if (!hasStopped()) {
            loop.at(due(), this::callWhatIsDue);
        }
    }

    /** Half way to the next call, so that neither waits for the other. */
    private void echoBeforeTheNext(long next) {
        if (options.echo()) {
            long between = (System.nanoTime() + next) / 2;
            loop.at(between, () -> echo.send(between));
        }
    }

    private long due() {
        return begin + schedule.instantOf(calls);
    }

    private boolean hasStopped() {
        return stopped.future().isComplete();
    }

    private void end() {
        meter.turn(false);
        quiet(System.nanoTime() + patience()).onComplete(quiet -> driven.complete(meter.counted()));
    }

    /** Until the last are told, and those who came last too. */
    private long patience() {
        Pace pace = options.pace();
        return pace.visit().multipliedBy(2).plus(pace.grace().multipliedBy(3)).toNanos();
    }

    private Future<Void> quiet(long deadline) {
        if (town.isQuiet() || System.nanoTime() > deadline) {
            return Future.succeededFuture();
        }
        return loop.pause(BETWEEN_LOOKS).compose(later -> quiet(deadline));
    }

    @Override
    public void stop() {
        loop.after(Duration.ZERO, stopped::tryComplete);
    }

    @Override
    public void close() {
        try {
            if (!api.accessToken().isEmpty()) {
                loop.await(town::close);
            }
        } finally {
            loop.close();
        }
    }
}

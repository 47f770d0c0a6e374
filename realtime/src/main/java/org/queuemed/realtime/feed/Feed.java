package org.queuemed.realtime.feed;

import io.quarkus.redis.client.RedisClientName;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.queuemed.contract.ClinicState;
import org.queuemed.contract.TraceParent;
import org.queuemed.realtime.RealtimeConfig;
import org.queuemed.realtime.trace.FanOut;
import org.queuemed.tracing.Traced;
import org.queuemed.tracing.Traces;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;

/**
 * Brings the states of the watched clinics from Redis. A clinic is subscribed first and read after, so that nothing falls
 * between; a message is only the fast path of what the comparison of versions at each heartbeat would find.
 *
 * <p>It proves itself alive: a heartbeat is published to a channel of this process's own, and while it keeps coming back
 * on the subscriber connection the feed {@linkplain #isLive() is live}.
 */
@ApplicationScoped
public class Feed implements Watch, Subscriber.Listener {

    private final Vertx vertx;
    private final Redis commands;
    private final StateSink sink;
    private final Arrivals arrivals;
    private final RealtimeConfig.FeedConfig config;
    private final Traces traces;
    private final Clock clock;
    private final Resync resync;
    private final Subscriber subscriber;
    private final String ownChannel = "queuemed:feed:" + UUID.randomUUID();
    private final AtomicBoolean beating = new AtomicBoolean();
    private final AtomicBoolean checking = new AtomicBoolean();
    private volatile Instant lastProof = Instant.MIN;
    private volatile Instant lastRound = Instant.MIN;
    private volatile boolean subscribed;
    private volatile boolean whole;
    private long timer;

    Feed(
            Vertx vertx,
            FeedNode node,
            @RedisClientName(FeedNode.CLIENT) Redis subscriptions,
            Redis commands,
            StateSink sink,
            Arrivals arrivals,
            RealtimeConfig config,
            Traces traces,
            Clock clock,
            RandomGenerator chance) {
        this.vertx = vertx;
        this.commands = commands;
        this.sink = sink;
        this.arrivals = arrivals;
        this.config = config.feed();
        this.traces = traces;
        this.clock = clock;
        this.resync = new Resync(commands, sink, arrivals, clock);
        Backoff backoff = new Backoff(this.config.backoff(), this.config.maxBackoff(), chance);
        this.subscriber = new Subscriber(
                vertx, () -> node.connect(vertx, subscriptions), backoff, this.config.connectTimeout(), this);
    }

    void start(@Observes StartupEvent event) {
        subscriber.want(ownChannel);
        subscriber.start();
        timer = vertx.setPeriodic(config.heartbeat().toMillis(), tick -> beat());
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
        subscriber.stop();
    }

    /** Whether what is published arrives here, as far as the last {@code silence} tells. */
    public boolean isLive() {
        return subscribed && !isSilent();
    }

    public Knowledge knowledge() {
        if (!isLive()) {
            return Knowledge.NONE;
        }
        return whole ? Knowledge.WHOLE : Knowledge.FILLING;
    }

    /** How long ago something last arrived that proves the feed alive; a very long time before the first. */
    public Duration sinceProof() {
        return since(lastProof);
    }

    /**
     * How old what is known here may be: what was published before the last heartbeat came back had arrived by then. A new
     * connection proves less than that, since what was missed is yet to be fetched.
     */
    public Duration age() {
        return since(lastRound);
    }

    @Override
    public void watch(int clinicId) {
        subscriber.want(ClinicKey.of(clinicId));
    }

    @Override
    public void unwatch(int clinicId) {
        subscriber.unwant(ClinicKey.of(clinicId));
    }

    @Override
    public void connected() {
        // Not yet a proof of anything but that it is too early to give this connection up.
        lastProof = clock.instant();
    }

    @Override
    public void subscribed(String channel) {
        lastProof = clock.instant();
        if (channel.equals(ownChannel)) {
            subscribed = true;
            check();
        }
        ClinicKey.clinicOf(channel).ifPresent(clinic -> resync.check(List.of(clinic)));
    }

    @Override
    public void published(String channel, byte[] message) {
        lastProof = clock.instant();
        if (channel.equals(ownChannel)) {
            lastRound = lastProof;
        }
        ClinicKey.clinicOf(channel).ifPresent(clinic -> arrived(clinic, message));
    }

    private void arrived(int clinicId, byte[] message) {
        String trace = TraceParent.of(message);
        if (trace == null) {
            StateReader.read(clinicId, message).ifPresent(this::take);
        } else {
            Traced traced = traces.arrival("fan-out", trace).with("queuemed.clinic_id", clinicId);
            FanOut.within(traced, () -> StateReader.read(clinicId, message).ifPresent(this::take));
        }
    }

    @Override
    public void lost() {
        subscribed = false;
        // It may come back empty.
        whole = false;
        arrivals.lost();
    }

    /** A version is also the instant at which it was made, in milliseconds. */
    private void take(ClinicState state) {
        arrivals.arrived(clock.millis() - state.version());
        sink.accept(state);
    }

    private void beat() {
        if (isSilent()) {
            subscriber.reconnect();
        }
        subscriber.insist();
        // One at a time: a frozen Redis must not be heaped with requests that it will never answer.
        if (beating.compareAndSet(false, true)) {
            Request heartbeat = Request.cmd(Command.PUBLISH).arg(ownChannel).arg("");
            inTime(commands.send(heartbeat)).onComplete(done -> beating.set(false));
        }
        check();
    }

    private void check() {
        if (checking.compareAndSet(false, true)) {
            // Asked before: what was there then and is not found now is nowhere.
            Future<Boolean> look = resync.isWhole()
                    // that it is no more shows before the looks that follow do
                    .onComplete(asked -> whole &= asked.succeeded() && asked.result())
                    .compose(
                            isWhole -> resync.check(List.copyOf(sink.clinics())).map(isWhole));
            inTime(look).onComplete(looked -> {
                whole = looked.succeeded() && looked.result();
                checking.set(false);
            });
        }
    }

    /** An answer that was lost must not end the heartbeats for good. */
    private <T> Future<T> inTime(Future<T> answer) {
        return answer.timeout(config.silence().toMillis(), TimeUnit.MILLISECONDS);
    }

    private Duration since(Instant moment) {
        return moment.equals(Instant.MIN) ? Duration.ofDays(1) : Duration.between(moment, clock.instant());
    }

    private boolean isSilent() {
        return sinceProof().compareTo(config.silence()) > 0;
    }
}

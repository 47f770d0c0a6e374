package org.queuemed.realtime.poll;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.queuemed.admission.Places;
import org.queuemed.realtime.RealtimeConfig;
import org.queuemed.realtime.drain.Drained;
import org.queuemed.realtime.drain.Draining;
import org.queuemed.realtime.feed.Feed;
import org.queuemed.realtime.feed.Knowledge;
import org.queuemed.realtime.origin.Origins;
import org.queuemed.realtime.room.Grace;
import org.queuemed.realtime.room.Membership;
import org.queuemed.realtime.room.Refusal;
import org.queuemed.realtime.room.Refused;
import org.queuemed.realtime.room.RoomKind;
import org.queuemed.realtime.room.Rooms;
import org.queuemed.realtime.room.Seat;
import org.queuemed.realtime.sweep.Swept;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All polls that are held. A poll is a member of its room for as long as it waits, and gives its seat back however it ends. */
@ApplicationScoped
public class LongPolls implements Swept, Drained {

    private final Set<HeldPoll<?>> held = ConcurrentHashMap.newKeySet();
    private final Rooms rooms;
    private final Feed feed;
    private final Draining draining;
    private final Origins origins;
    private final Places places;
    private final RealtimeConfig config;
    private final Clock clock;

    LongPolls(Rooms rooms, Feed feed, Draining draining, Origins origins, RealtimeConfig config, Clock clock) {
        this.rooms = rooms;
        this.feed = feed;
        this.draining = draining;
        this.origins = origins;
        this.places = new Places(config.maxPollsPerAddress());
        this.config = config;
        this.clock = clock;
    }

    /**
     * Answers one request of {@code GET …?clinicId=}.
     *
     * @param tokenName the member of the join event that the bearer token stands for
     */
    public <P, V> Uni<Response> answer(RoomKind<P, V> kind, String tokenName, RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        Optional<Duration> preferred =
                Preference.waitIn(request.headers().getAll("Prefer")).map(this::capped);
        try {
            letIn();
            Membership<P, V> membership = kind.admit(PolledJoin.of(request, tokenName));
            HeldPoll<V> poll = new HeldPoll<>(membership, terms(request, preferred));
            hold(membership, poll);
            origins.of(request.remoteAddress().hostAddress(), request.headers().getAll("X-Forwarded-For"))
                    .ifPresent(who -> takePlace(who, poll));
            // A client that hangs up must not keep its place; for an answered poll this does nothing.
            exchange.addEndHandler(end -> poll.end());
            return Uni.createFrom()
                    .completionStage(poll.result())
                    .map(result -> Answers.of(result, feed.age()))
                    .map(answer -> acknowledged(answer, preferred));
        } catch (Refused refused) {
            return Uni.createFrom().item(Answers.of(new PollResult.Refused(refused.refusal()), feed.age()));
        }
    }

    /** How many there are. */
    public int count() {
        return held.size();
    }

    @Override
    public void sweep(Instant now) {
        Knowledge knowledge = feed.knowledge();
        held.forEach(poll -> poll.sweep(now, knowledge));
    }

    /** Polls are answered at once: their clients ask again anyway, and will ask another instance. */
    @Override
    public void drain(Instant now, Duration window) {
        held.forEach(HeldPoll::end);
    }

    <P, V> void hold(Membership<P, V> membership, HeldPoll<V> poll) {
        Seat seat = rooms.join(membership, poll);
        poll.sitsAt(seat);
        held.add(poll);
        poll.result().whenComplete((result, gone) -> {
            held.remove(poll);
            seat.leave();
        });
        // Draining walks once through those that are held, and this one may have come a moment too late for that.
        if (draining.hasBegun()) {
            poll.end();
        }
    }

    private void letIn() {
        if (draining.hasBegun()) {
            throw new Refused(Refusal.restarting());
        }
        if (held.size() >= config.maxPolls()) {
            throw new Refused(Refusal.unavailable("This instance has no room for more."));
        }
    }

    private void takePlace(String who, HeldPoll<?> poll) {
        if (!places.take(who)) {
            poll.end();
            throw new Refused(Refusal.tooManyOfOneAddress());
        }
        poll.result().whenComplete((result, gone) -> places.giveBack(who));
    }

    private PollTerms terms(HttpServerRequest request, Optional<Duration> preferred) {
        Instant now = clock.instant();
        Duration wait = preferred.orElse(Duration.ZERO);
        return new PollTerms(
                request.headers().getAll("If-None-Match"), now.plus(wait), Grace.from(now, config), !wait.isZero());
    }

    private Duration capped(Duration wait) {
        return wait.compareTo(config.pollMaxWait()) < 0 ? wait : config.pollMaxWait();
    }

    private static Response acknowledged(Response answer, Optional<Duration> preferred) {
        preferred.ifPresent(wait -> answer.getHeaders().putSingle("Preference-Applied", "wait=" + wait.toSeconds()));
        return answer;
    }
}

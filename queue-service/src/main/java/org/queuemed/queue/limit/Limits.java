package org.queuemed.queue.limit;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.queuemed.admission.Allowance;
import org.queuemed.admission.TrustedProxies;
import org.queuemed.contract.Problem;
import org.queuemed.queue.QueueConfig;
import org.queuemed.queue.problem.ProblemAnswer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** Stands before every resource: too much of one address is a 429, too much of all of them a 503. */
@ApplicationScoped
class Limits {

    /** After CORS, so that a page of another origin may read the refusal, and before whatever costs anything. */
    private static final int ORDER = -250;

    private static final Duration WHEN_LESS_IS_UNDER_WAY = Duration.ofSeconds(2);

    private final TrustedProxies proxies;
    private final Map<Costly, Allowance> allowances = new EnumMap<>(Costly.class);
    private final Crowd crowd;
    private final Clock clock;

    Limits(QueueConfig config, Clock clock) {
        QueueConfig.Limits limits = config.limits();
        this.proxies = TrustedProxies.of(config.trustedProxies());
        this.crowd = new Crowd(limits.requestsUnderWay());
        this.clock = clock;
        allowances.put(Costly.LOGIN, new Allowance(limits.loginsPerMinute()));
        allowances.put(Costly.JOIN, new Allowance(limits.joinsPerMinute()));
        allowances.put(Costly.CODE, new Allowance(limits.codesPerMinute()));
        allowances.put(Costly.REQUEST, new Allowance(limits.requestsPerMinute()));
    }

    void guard(@Observes Router router) {
        router.route("/api/*").order(ORDER).handler(this::admit);
    }

    private void admit(RoutingContext exchange) {
        Duration wait = untilAllowed(exchange.request());
        if (!wait.isZero()) {
            refuse(exchange, "too-many-requests", 429, "Too many requests from your network: wait a moment.", wait);
        } else if (crowd.letIn(exchange)) {
            exchange.next();
        } else {
            refuse(exchange, "unavailable", 503, "Too much at once: try again.", WHEN_LESS_IS_UNDER_WAY);
        }
    }

    /** Zero where it is; also for whom no proxy names. */
    private Duration untilAllowed(HttpServerRequest request) {
        return proxies.whoAsks(
                        request.remoteAddress().hostAddress(), request.headers().getAll("X-Forwarded-For"))
                .map(who -> untilAllowed(who, Costly.of(request)))
                .orElse(Duration.ZERO);
    }

    private Duration untilAllowed(String who, Costly asked) {
        Instant now = clock.instant();
        return Stream.of(asked, Costly.REQUEST)
                .distinct()
                .map(kind -> allowances.get(kind).take(who, now))
                .filter(wait -> !wait.isZero())
                .findFirst()
                .orElse(Duration.ZERO);
    }

    private static void refuse(RoutingContext exchange, String name, int status, String detail, Duration wait) {
        ProblemAnswer.send(exchange, Problem.of(name, status, detail), wait);
    }
}

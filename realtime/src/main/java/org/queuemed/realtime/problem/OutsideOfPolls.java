package org.queuemed.realtime.problem;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import org.queuemed.contract.Problem;

import java.util.List;

/** The same problems for what is refused before a poll is reached: an address that is none. */
@ApplicationScoped
class OutsideOfPolls {

    private static final List<Integer> STATUSES = List.of(404, 405);

    void answer(@Observes Router router) {
        STATUSES.forEach(status -> router.errorHandler(status, context -> end(context, status)));
    }

    private static void end(RoutingContext context, int status) {
        if (!context.response().ended()) {
            context.response()
                    .setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(WrittenProblem.of(HttpProblems.of(status)));
        }
    }
}

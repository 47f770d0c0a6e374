package org.queuemed.queue.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import org.queuemed.contract.ContractJson;
import org.queuemed.contract.Problem;

/** The same problems for what is refused before a resource is reached: a forged token, a body over the limit. */
@ApplicationScoped
class OutsideOfRest {

    void answer(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::refuse);
    }

    private void refuse(RoutingContext context) {
        int status = context.failure() instanceof AuthenticationFailedException ? 401 : context.statusCode();
        if (context.response().ended() || status < 400 || status >= 500) {
            context.next();
            return;
        }
        if (status == 401) {
            context.response().putHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(json(Problems.of(status)));
    }

    private static String json(Problem problem) {
        try {
            return ContractJson.mapper().writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem that cannot be written", e);
        }
    }
}

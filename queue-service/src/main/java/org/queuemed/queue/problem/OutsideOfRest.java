package org.queuemed.queue.problem;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The same problems for what is refused before a resource is reached: a forged token, a body over the limit. */
@ApplicationScoped
class OutsideOfRest {

    private final long largestBody;

    OutsideOfRest(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.largestBody = largestBody.asLongValue();
    }

    void answer(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::measure).failureHandler(this::refuse);
    }

    /** Quarkus itself would refuse it too, without a word. */
    private void measure(RoutingContext context) {
        if (announced(context) > largestBody) {
            context.response().putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            context.fail(413);
        } else {
            context.next();
        }
    }

    /** The size that the body is said to have; one that is sent in chunks is measured as it comes. */
    private static long announced(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
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
        ProblemAnswer.send(context, Problems.of(status));
    }
}

package org.queuemed.queue.problem;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;

import java.util.List;

/**
 * The same problems for what is refused before a resource is reached: a forged token, a body over the limit, kinds of
 * content that are none.
 */
@ApplicationScoped
class OutsideOfRest {

    private final long largestBody;

    OutsideOfRest(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.largestBody = largestBody.asLongValue();
    }

    void answer(@Observes Router router) {
        router.route()
                .order(Integer.MIN_VALUE)
                .handler(this::measure)
                .handler(OutsideOfRest::understand)
                .failureHandler(this::refuse);
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

    /**
     * The framework would fail with an error of ours: on the type of the body where it chooses a method by it, and on what
     * is accepted only when it writes the answer, after all was done.
     */
    private static void understand(RoutingContext context) {
        MultiMap headers = context.request().headers();
        if (!areMediaTypes(headers.getAll(HttpHeaders.CONTENT_TYPE))) {
            context.fail(415);
        } else if (!areMediaTypes(headers.getAll(HttpHeaders.ACCEPT))) {
            context.fail(406);
        } else {
            context.next();
        }
    }

    /** By the framework's own way of reading them: anything else might be of another opinion. */
    private static boolean areMediaTypes(List<String> values) {
        try {
            values.stream().filter(value -> !value.isBlank()).forEach(MediaTypeHelper::parseHeader);
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
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

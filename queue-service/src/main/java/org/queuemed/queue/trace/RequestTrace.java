package org.queuemed.queue.trace;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.vertx.ContextLocals;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.queuemed.tracing.Traced;
import org.queuemed.tracing.Traces;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;

/**
 * Puts beside every line that is logged while a request is answered which request it is and of which clinic: as fields of
 * their own where logs are JSON. The answer carries the id too, so that somebody who reports an error can say which. It is the
 * id of the trace as well, of those requests that are traced.
 */
@Singleton
class RequestTrace {

    private static final String HEADER = "Trace-Id";
    private static final String PARENT = "traceparent";
    private static final String TRACE = "traceId";
    private static final String CLINIC = "clinicId";

    /** Where Quarkus leaves the path as it is declared, with {@code {token}} in the place of a token. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    private static final int FAILURES = 500;

    private final SecureRandom random;
    private volatile Traces traces = Traces.OFF;

    RequestTrace(SecureRandom random) {
        this.random = random;
    }

    /** Filters are made before there are any settings. */
    void start(@Observes StartupEvent event, Traces made) {
        traces = made;
    }

    /** What is put there belongs to the request's own context, and ends with it. */
    @ServerRequestFilter(preMatching = true)
    void begin(ContainerRequestContext request) {
        String parent = request.getHeaderString(PARENT);
        Traced traced = traces.request("HTTP", parent);
        RequestSpan.begin(traced);
        String trace = traced.isRecorded() ? traced.traceId() : TraceId.of(parent, random);
        request.setProperty(TRACE, trace);
        MDC.put(TRACE, trace);
    }

    /** Once it is known of which template the path is. */
    @ServerRequestFilter
    void matched(ContainerRequestContext request) {
        String clinic = request.getUriInfo().getPathParameters().getFirst(CLINIC);
        if (clinic != null) {
            MDC.put(CLINIC, clinic);
        }
    }

    @ServerResponseFilter
    void end(ContainerRequestContext request, ContainerResponseContext response) {
        Object trace = request.getProperty(TRACE);
        if (trace != null) {
            response.getHeaders().putSingle(HEADER, trace);
        }
        Traced traced = RequestSpan.current();
        if (traced.isRecorded()) {
            end(traced, request.getMethod(), response.getStatus());
        }
    }

    /** Never the path as it was asked for: patients' tokens stand in it. */
    private static void end(Traced traced, String asked, int status) {
        String method = METHODS.contains(asked) ? asked : "_OTHER";
        traced.with("http.request.method", method).with("http.response.status_code", status);
        Optional<String> template = ContextLocals.get(TEMPLATE);
        template.ifPresent(path -> {
            traced.rename(method + " " + path);
            traced.with("http.route", path);
        });
        (status >= FAILURES ? traced.failed() : traced).end();
    }
}

package org.queuemed.queue.trace;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import java.security.SecureRandom;

/**
 * Puts beside every line that is logged while a request is answered which request it is and of which clinic: as fields of
 * their own where logs are JSON. The answer carries the id too, so that somebody who reports an error can say which.
 */
@Singleton
class RequestTrace {

    private static final String HEADER = "Trace-Id";
    private static final String TRACE = "traceId";
    private static final String CLINIC = "clinicId";

    private final SecureRandom random;

    RequestTrace(SecureRandom random) {
        this.random = random;
    }

    /** What is put there belongs to the request's own context, and ends with it. */
    @ServerRequestFilter(preMatching = true)
    void begin(ContainerRequestContext request) {
        String trace = TraceId.of(request.getHeaderString("traceparent"), random);
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
    }
}

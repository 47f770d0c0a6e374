package org.queuemed.queue.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.queuemed.contract.Problem;
import org.queuemed.queue.refusal.Refusal;

import java.util.List;
import java.util.stream.StreamSupport;

/** Turns whatever a request fails with into its problem. What is not known here is a 500 that tells nothing. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** Long enough for a database to be restarted, short enough to be noticed by nobody. */
    private static final int RETRY_AFTER_SECONDS = 2;

    /** A problem that also names what broke which rule. */
    record RuleBroken(String type, String title, int status, String detail, List<Violation> violations) {}

    record Violation(String field, String message) {}

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        return response(Problems.of(refusal));
    }

    @ServerExceptionMapper
    Response broken(ConstraintViolationException violated) {
        List<Violation> violations = violated.getConstraintViolations().stream()
                .map(violation -> new Violation(field(violation), violation.getMessage()))
                .sorted(java.util.Comparator.comparing(Violation::field))
                .toList();
        Problem problem = Problem.of("rule-broken", 422, "The request breaks a rule: see violations.");
        return Response.status(422)
                .type(Problem.MEDIA_TYPE)
                .entity(new RuleBroken(problem.type(), problem.title(), 422, problem.detail(), violations))
                .build();
    }

    @ServerExceptionMapper
    Response byTheFramework(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        if (status >= 500) {
            LOG.error("A request failed", failure);
        }
        return response(Problems.of(status));
    }

    @ServerExceptionMapper
    Response notLoggedIn(UnauthorizedException failure) {
        return challenge();
    }

    @ServerExceptionMapper
    Response notLoggedIn(AuthenticationFailedException failure) {
        return challenge();
    }

    @ServerExceptionMapper
    Response notAllowed(ForbiddenException failure) {
        return response(Problems.of(403));
    }

    @ServerExceptionMapper
    Response failed(Throwable failure) {
        if (DatabaseAway.isBehind(failure)) {
            LOG.warnf("The database is away: %s", failure.toString());
            return Response.fromResponse(response(Problems.of(503)))
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .build();
        }
        LOG.error("A request failed", failure);
        return response(Problems.of(500));
    }

    private static Response challenge() {
        return Response.fromResponse(response(Problems.of(401)))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    /** The member of the body, without the method and parameter of ours that stand before it. */
    private static String field(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(2)
                .map(Object::toString)
                .reduce((outer, inner) -> outer + "." + inner)
                .orElse("body");
    }
}

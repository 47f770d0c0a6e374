package org.queuemed.queue.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
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
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Turns whatever a request fails with into its problem. What is not known here is a 500 that tells nothing. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** Long enough for a database to be restarted, short enough to be noticed by nobody. */
    private static final int RETRY_AFTER_SECONDS = 2;

    /** What there are too many of lives for minutes, and one of them ends at any moment. */
    private static final int RETRY_AFTER_TOO_MANY_SECONDS = 60;

    /** What stands before the members of a body in the path of a violation: our method, and its parameter. */
    private static final int DEPTH_OF_PARAMETER = 2;

    /** A problem that also names what broke which rule. */
    record RuleBroken(String type, String title, int status, String detail, List<Violation> violations) {}

    record Violation(String field, String message) {}

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        return response(Problems.of(refusal));
    }

    @ServerExceptionMapper
    Response broken(ConstraintViolationException violated) {
        return violated.getConstraintViolations().stream().anyMatch(ProblemMappers::isOfTheBody)
                ? response(Problems.of(400))
                : broken(violated.getConstraintViolations());
    }

    private static Response broken(Set<ConstraintViolation<?>> violated) {
        List<Violation> violations = violated.stream()
                .map(violation -> new Violation(field(violation), violation.getMessage()))
                .sorted(java.util.Comparator.comparing(Violation::field))
                .toList();
        Problem problem = Problem.of("rule-broken", 422, "The request breaks a rule: see violations.");
        return Response.status(422)
                .type(Problem.MEDIA_TYPE)
                .entity(new RuleBroken(problem.type(), problem.title(), 422, problem.detail(), violations))
                .build();
    }

    /** The framework's own answer to what has the wrong type would name our classes. */
    @ServerExceptionMapper
    Response unreadable(MismatchedInputException failure) {
        return response(Problems.of(400));
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
        return response(Problems.of(401));
    }

    @ServerExceptionMapper
    Response notLoggedIn(AuthenticationFailedException failure) {
        return response(Problems.of(401));
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

    /** A 401 always says how to log in, as RFC 9110 asks, and a 429 when to come back. */
    private static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.WWW_AUTHENTICATE, problem.status() == 401 ? "Bearer" : null)
                .header(HttpHeaders.RETRY_AFTER, problem.status() == 429 ? RETRY_AFTER_TOO_MANY_SECONDS : null)
                .entity(problem)
                .build();
    }

    /** No member of the body breaks a rule, there is no body: it is the method's own parameter that must not be null. */
    private static boolean isOfTheBody(ConstraintViolation<?> violation) {
        return path(violation).count() == DEPTH_OF_PARAMETER;
    }

    /** The member of the body, without the method and parameter of ours that stand before it. */
    private static String field(ConstraintViolation<?> violation) {
        return path(violation)
                .skip(DEPTH_OF_PARAMETER)
                .reduce((outer, inner) -> outer + "." + inner)
                .orElse("body");
    }

    private static Stream<String> path(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Object::toString);
    }
}

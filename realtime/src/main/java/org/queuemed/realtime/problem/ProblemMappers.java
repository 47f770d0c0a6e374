package org.queuemed.realtime.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.queuemed.contract.Problem;

/** Turns whatever a poll fails with into its problem. What is not known here is a 500 that tells nothing. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response byTheFramework(WebApplicationException failure) {
        return response(HttpProblems.of(failure.getResponse().getStatus()));
    }

    @ServerExceptionMapper
    Response failed(Throwable failure) {
        LOG.error("A request failed", failure);
        return response(HttpProblems.of(500));
    }

    private static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(WrittenProblem.of(problem))
                .build();
    }
}

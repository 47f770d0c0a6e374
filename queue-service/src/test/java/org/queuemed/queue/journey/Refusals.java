package org.queuemed.queue.journey;

import io.restassured.response.Response;

import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** What every refusal looks like, whatever was refused. */
final class Refusals {

    /** Words that only somebody who knows how we are built would use. */
    private static final Pattern THE_INSIDE = Pattern.compile(
            "exception|stack|\\bat [a-z]+\\.|org\\.|io\\.|java\\.|javax\\.|jakarta\\.|com\\.|jackson|hibernate|vert\\.?x|quarkus"
                    + "|select |SQL",
            Pattern.CASE_INSENSITIVE);

    private Refusals() {}

    /** It is a problem of that name, and it tells nothing of the inside. */
    static void assertRefused(Response answer, int status, String name) {
        String body = answer.asString();
        assertThat(answer.statusCode()).as(body).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("type")).isEqualTo("urn:queuemed:problem:" + name);
        assertThat(answer.<Integer>path("status")).isEqualTo(status);
        assertThat(answer.<String>path("title")).isNotBlank();
        assertThat(answer.<String>path("detail")).isNotBlank();
        assertThat(body).doesNotContainPattern(THE_INSIDE);
    }

    static void assertChallenged(Response answer) {
        assertRefused(answer, 401, "credentials-missing");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }
}

package org.queuemed.acceptance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.acceptance.client.Event;

import java.util.List;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every answer, whatever was asked.
 *
 * @param secrets names and tokens of others
 */
record AnswerRules(List<String> secrets) {

    /** What only the inside knows: names of classes and packages, traces, statements. */
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|org\\.queuemed|io\\.(vertx|quarkus|netty|smallrye)|java\\.(lang|util|io|time)|jakarta\\.|fasterxml"
                    + "|hibernate|\\bat [a-z]+\\.[a-z]+\\.|(?i:\\bSQL\\b|\\bselect \\w+ from|insert into|constraint \"|relation \")");

    private static final List<String> MEMBERS = List.of("type", "title", "status", "detail", "violations");
    /** An address or a head that is too long is refused by the server before it is read, and without a word. */
    private static final List<Integer> UNREAD = List.of(414, 431);

    private static final int UNAVAILABLE = 503;

    /** @param isRead whether the request comes as far as to us, and its answer has a body */
    void check(RawAnswer answer, boolean isRead) {
        assertThat(answer.status()).isBetween(200, UNAVAILABLE).satisfies(status -> {
            if (status >= 500) {
                assertThat(status).isEqualTo(UNAVAILABLE);
                assertThat(answer.hasHeader("retry-after:")).isTrue();
            }
        });
        tellsNothing(answer.toString());
        if (answer.status() >= 400 && isRead && !UNREAD.contains(answer.status())) {
            assertThat(answer.hasHeader("content-type: application/problem+json"))
                    .isTrue();
            isProblem(answer.json(), answer.status());
        }
    }

    void isProblem(JsonNode problem, int status) {
        assertThat(Event.membersOf(problem))
                .startsWith("type", "title", "status", "detail")
                .isSubsetOf(MEMBERS);
        assertThat(problem.path("type").asText()).startsWith("urn:queuemed:problem:");
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
    }

    void tellsNothing(String said) {
        assertThat(said).doesNotContainPattern(INSIDE).doesNotContain(secrets);
    }
}

package org.queuemed.queue.journey;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.queuemed.queue.journey.Endpoint.Needs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QueueServiceTest
class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private JsonPath document;

    @BeforeEach
    void the_document() {
        document = given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void it_has_the_endpoints_of_the_contract_and_no_others() {
        Map<String, Map<String, ?>> paths = document.getMap("paths");

        Stream<String> described = paths.entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream()
                        .filter(METHODS::contains)
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()));

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(Endpoint.ALL.stream()
                        .map(endpoint -> endpoint.method() + " /api/v1" + endpoint.path())
                        .toList());
    }

    @Test
    void every_operation_says_what_it_does_and_how_it_refuses() {
        assertThat(Endpoint.ALL).allSatisfy(endpoint -> {
            assertThat(document.getString(operation(endpoint) + ".summary")).isNotBlank();
            assertThat(document.getString(operation(endpoint)
                            + ".responses.default.content.'application/problem+json'.schema.'$ref'"))
                    .isEqualTo("#/components/schemas/Problem");
        });
    }

    @Test
    void a_problem_is_described() {
        assertThat(document.getMap("components.schemas.Problem.properties"))
                .containsOnlyKeys("type", "title", "status", "detail", "violations");
    }

    @Test
    void every_post_but_the_login_and_a_screens_takes_an_idempotency_key() {
        Set<String> taking = Endpoint.ALL.stream()
                .filter(endpoint -> parameters(endpoint).contains("Idempotency-Key"))
                .map(Endpoint::toString)
                .collect(Collectors.toSet());

        assertThat(taking)
                .containsExactlyInAnyOrderElementsOf(Endpoint.ALL.stream()
                        .filter(endpoint -> endpoint.method().equals("POST"))
                        .map(Endpoint::toString)
                        .filter(endpoint ->
                                !Set.of("POST /auth/token", "POST /pairings").contains(endpoint))
                        .toList());
    }

    @Test
    void an_operation_says_whether_it_needs_a_login_by_token_or_cookie() {
        assertThat(Endpoint.ALL).allSatisfy(endpoint -> {
            List<Map<String, ?>> security = document.getList(operation(endpoint) + ".security");
            if (endpoint.needs() == Needs.NOTHING) {
                assertThat(security).isNullOrEmpty();
            } else {
                assertThat(security.stream().flatMap(one -> one.keySet().stream()))
                        .containsExactly("bearer", "cookie");
            }
        });
        assertThat(document.getString("components.securitySchemes.bearer.bearerFormat"))
                .isEqualTo("JWT");
        assertThat(document.getString("components.securitySchemes.cookie.name")).isEqualTo("queuemed_session");
    }

    private List<String> parameters(Endpoint endpoint) {
        List<String> names = document.getList(operation(endpoint) + ".parameters.name");
        return names == null ? List.of() : names;
    }

    private static String operation(Endpoint endpoint) {
        return "paths.'/api/v1" + endpoint.path() + "'." + endpoint.method().toLowerCase(Locale.ROOT);
    }
}

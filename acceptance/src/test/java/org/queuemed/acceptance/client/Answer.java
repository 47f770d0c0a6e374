package org.queuemed.acceptance.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.contract.ContractJson;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** What HTTP answered. */
public record Answer(int status, HttpHeaders headers, String text) {

    private static final String URN = "urn:queuemed:problem:";

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    public Answer expect(int expected) {
        assertThat(status).as("the answer %s", text).isEqualTo(expected);
        return this;
    }

    public JsonNode json() {
        try {
            return ContractJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    /** That it is a whole RFC 9457 problem of that name, with that status. */
    public void expectProblem(int expected, String name) {
        expect(expected);
        assertThat(header("content-type")).startsWith("application/problem+json");
        assertThat(json().path("type").asText()).isEqualTo(URN + name);
        assertThat(json().path("status").asInt()).isEqualTo(expected);
        assertThat(json().path("title").asText()).isNotBlank();
        assertThat(json().path("detail").asText()).isNotBlank().doesNotContain("Exception", "org.queuemed", "SQL");
    }

    /** The header's value; empty where there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}

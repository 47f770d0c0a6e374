package org.queuemed.acceptance.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.contract.ContractJson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A page of an integrator, with nothing on it but {@code /queuemed-realtime.js}: it joins one room and keeps a record of all
 * that it is told. It does so in the browser; here it is only read.
 */
final class LibraryPage {

    /** On a busy machine. What is promised is shorter, and told by the record. */
    private static final int PATIENCE_MILLIS = 60_000;

    /** The script of the page, which is a function of a room and options. */
    private static final String SCRIPT = script("library-page.js");

    private final Page page;

    private LibraryPage(Page page) {
        this.page = page;
    }

    /** Somebody opens a page of that address that has no script of its own, and no policy. */
    static LibraryPage at(String address, Browser browser) {
        return new LibraryPage(browser.open(address + "/robots.txt"));
    }

    LibraryPage joinsAsPatient(Ticket ticket) {
        return joins(
                Map.of("kind", "patient", "clinicId", ticket.clinicId(), "patientToken", ticket.token()), Map.of());
    }

    LibraryPage joinsAsScreen(Clinic clinic, String displayToken) {
        return joins(Map.of("kind", "display", "clinicId", clinic.id(), "displayToken", displayToken), Map.of());
    }

    /** A room and options, as the library takes them. */
    LibraryPage joins(Map<String, ?> room, Map<String, ?> options) {
        page.evaluate(SCRIPT, List.of(room, options));
        return this;
    }

    Page page() {
        return page;
    }

    String state() {
        return (String) page.evaluate("connection.state");
    }

    String transport() {
        return (String) page.evaluate("connection.transport");
    }

    /** How long ago the server last proved to know the newest, in milliseconds. */
    long silence() {
        return ((Number) page.evaluate("Date.now() - connection.lastWord")).longValue();
    }

    List<String> states() {
        return texts(json("told.states.map((told) => told.state)"));
    }

    /** When it was told last that it is live. */
    Instant liveSince() {
        return Instant.ofEpochMilli(
                json("told.states.findLast((told) => told.state === 'live').at").asLong());
    }

    /** Each socket that was made, as {@code {at, beside, code}}: when, how many others were in use then, how it ended. */
    JsonNode attempts() {
        return json("attempts");
    }

    JsonNode refusals() {
        return json("told.refusals");
    }

    List<String> names() {
        return texts(json("told.events.map((event) => event.event)"));
    }

    /** What was told stands in the order of versions, whoever told it. */
    boolean isInOrder() {
        return (boolean) page.evaluate(
                "told.events.every((event, i) => i === 0 || event.version >= told.events[i - 1].version)");
    }

    /** Until that is true in the page. */
    LibraryPage until(String condition) {
        try {
            page.waitForFunction(condition, null, new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MILLIS));
            return this;
        } catch (TimeoutError e) {
            throw new AssertionError("never: " + condition + "; but " + json("{ told, attempts }"), e);
        }
    }

    LibraryPage untilState(String state) {
        return until("connection.state === '" + state + "'");
    }

    LibraryPage untilLive() {
        return untilState("live").until("told.events.length > 0");
    }

    LibraryPage untilCarriedBy(String transport) {
        return until("connection.transport === '" + transport + "'");
    }

    LibraryPage untilTold(String event) {
        return until("told.events.some((event) => event.event === '" + event + "')");
    }

    /** Until it was told that place in line. */
    LibraryPage untilPosition(int position) {
        return until("told.events.at(-1)?.data.position === " + position);
    }

    private JsonNode json(String expression) {
        try {
            return ContractJson.mapper().readTree((String) page.evaluate("() => JSON.stringify(" + expression + ")"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String script(String name) {
        try (InputStream file = LibraryPage.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.queuemed.acceptance.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.contract.ContractJson;

import java.io.UncheckedIOException;
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

    private static final String JOIN = """
            async ([room, options]) => {
              const { connect } = await import('/queuemed-realtime.js');
              window.told = { events: [], states: [], refusals: [] };
              window.connection = connect(room, {
                event: (event) => told.events.push(event),
                state: (state) => told.states.push(state),
                refused: (code, problem) => told.refusals.push({ code, type: problem.type }),
              }, options);
            }
            """;

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
        page.evaluate(JOIN, List.of(room, options));
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
        return texts(told("states"));
    }

    JsonNode refusals() {
        return told("refusals");
    }

    JsonNode events() {
        return told("events");
    }

    List<String> names() {
        return texts(json("told.events.map((event) => event.event)"));
    }

    JsonNode last(String event) {
        return json("told.events.findLast((event) => event.event === '" + event + "') ?? null");
    }

    /** What was told stands in the order of versions, whoever told it. */
    boolean isInOrder() {
        return (boolean) page.evaluate(
                "told.events.every((event, i) => i === 0 || event.version >= told.events[i - 1].version)");
    }

    /** Until that is true in the page. */
    LibraryPage until(String condition) {
        page.waitForFunction(condition, null, new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MILLIS));
        return this;
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

    private JsonNode told(String what) {
        return json("told." + what);
    }

    private JsonNode json(String expression) {
        try {
            return ContractJson.mapper().readTree((String) page.evaluate("JSON.stringify(" + expression + ")"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}

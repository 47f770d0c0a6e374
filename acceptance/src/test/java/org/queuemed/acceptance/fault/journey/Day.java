package org.queuemed.acceptance.fault.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.queuemed.acceptance.client.Answer;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.fault.page.Call;
import org.queuemed.acceptance.fault.page.Console;
import org.queuemed.acceptance.fault.page.Network;
import org.queuemed.acceptance.fault.page.Onlooker;
import org.queuemed.acceptance.fault.page.Page;
import org.queuemed.acceptance.fault.page.Phone;
import org.queuemed.acceptance.fault.page.Screen;
import org.queuemed.acceptance.fault.page.Truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One clinic's day: who is there, what they look at, and what they were answered. */
final class Day {

    private final Clinic clinic;
    private final String joinToken;
    private final Network network;
    private final Insistence insistence;
    private final Book book = new Book();
    private final List<Page> onTheWall = new ArrayList<>();
    private final Map<String, Patient> patients = new ConcurrentHashMap<>();

    /** Nobody can do anything with what the queue has forgotten, so each needs to be read but once. */
    private final Map<String, JsonNode> forgotten = new ConcurrentHashMap<>();

    Day(Clinic clinic, Network network, Insistence insistence) {
        this.clinic = clinic;
        this.joinToken = clinic.joinToken();
        this.network = network;
        this.insistence = insistence;
        for (int number = 1; number <= 2; number++) {
            onTheWall.add(open("console " + number, new Console(clinic)));
            onTheWall.add(open(
                    "screen " + number, new Screen(clinic.id(), clinic.sockets().letIn())));
        }
    }

    private Page open(String who, Onlooker onlooker) {
        return Page.open("clinic " + clinic.id() + ", " + who, onlooker, network);
    }

    Clinic clinic() {
        return clinic;
    }

    String joinToken() {
        return joinToken;
    }

    Book book() {
        return book;
    }

    Answer ask(Function<String, Answer> request) {
        return insistence.untilAnswered(request);
    }

    void joined(Ticket ticket, boolean hasPhone) {
        book.joined(ticket);
        Page phone = hasPhone ? open("phone of " + ticket.label(), new Phone(ticket)) : null;
        patients.put(ticket.id(), new Patient(ticket, phone));
    }

    /** Empty while the ticket is on its way to the one who asked for it. */
    Optional<Patient> patient(String ticketId) {
        return Optional.ofNullable(patients.get(ticketId));
    }

    List<Patient> waiting() {
        return patients.values().stream().filter(Patient::isWaiting).toList();
    }

    /** Whether all who should be were told of it. Of one who leaves nobody needs to be told any more. */
    boolean wasTold(String ticketId, Call call) {
        Optional<Patient> called = patient(ticketId);
        return called.isPresent()
                && (called.get().isLeaving()
                        || Stream.concat(onTheWall.stream(), called.get().phone().stream())
                                .allMatch(page -> page.history().toldAt(call).isPresent()));
    }

    Stream<String> wrongs() {
        Stream<String> ofTheBook =
                book.faultsBefore(truth()).stream().map(fault -> "clinic " + clinic.id() + ": " + fault);
        Stream<String> ofPages =
                pages().flatMap(page -> page.history().faults().stream().map(page::tell));
        return Stream.concat(ofTheBook, ofPages);
    }

    Stream<String> differences() {
        Truth truth = truth();
        return pages().flatMap(page -> page.differsFrom(truth).stream().map(page::tell));
    }

    private Stream<Page> pages() {
        Stream<Page> phones = patients.values().stream().flatMap(patient -> patient.phone().stream());
        return Stream.concat(onTheWall.stream(), phones);
    }

    private Truth truth() {
        JsonNode queue = ask(key -> clinic.api().get(clinic.path() + "/queue"))
                .expect(200)
                .json();
        Set<String> listed = Truth.listed(queue)
                .map(ticket -> ticket.path("ticketId").asText())
                .collect(Collectors.toSet());
        forgotten.keySet().removeAll(listed);
        return new Truth(
                queue,
                book.tickets().stream()
                        .filter(ticket -> !listed.contains(ticket.id()))
                        .map(ticket -> forgotten.computeIfAbsent(ticket.id(), first -> read(ticket)))
                        .toList());
    }

    /** As its patient reads it. */
    private JsonNode read(Ticket ticket) {
        Answer answer = ask(key -> clinic.api().get("/tickets/" + ticket.token()));
        return ((ObjectNode) answer.expect(200).json()).put("ticketId", ticket.id());
    }

    void close() {
        pages().forEach(Page::leave);
    }
}

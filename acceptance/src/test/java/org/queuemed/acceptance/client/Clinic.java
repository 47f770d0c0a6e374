package org.queuemed.acceptance.client;

import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.acceptance.process.QueueMedProcess;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A clinic and those who work there, as one of them sees it.
 *
 * @param api with a session that may change the clinic
 */
public record Clinic(Api api, int id) {

    /** A new clinic with an open queue. */
    public static Clinic open(QueueMedProcess queuemed) {
        return open(queuemed.address(), queuemed.adminPassword());
    }

    /** The same, of a QueueMed that is there already. */
    public static Clinic open(String address, String adminPassword) {
        Clinic clinic = closed(Api.at(address).as("admin", adminPassword));
        clinic.turn("OPEN");
        return clinic;
    }

    /** A new clinic, closed as it is at first. */
    public static Clinic closed(QueueMedProcess queuemed) {
        return closed(Api.at(queuemed.address()).as("admin", queuemed.adminPassword()));
    }

    private static Clinic closed(Api admin) {
        JsonNode made = admin.post("/clinics", Map.of("name", "Cabinet d'essai"))
                .expect(201)
                .json();
        return new Clinic(admin, made.path("clinicId").asInt());
    }

    /** The same clinic and staff, at the address of one instance. */
    public Clinic through(String address) {
        return new Clinic(api.through(address), id);
    }

    public String path() {
        return "/clinics/" + id;
    }

    public void turn(String status) {
        api.put(path() + "/status", Map.of("status", status)).expect(200);
    }

    public String joinToken() {
        return api.get(path() + "/join-code")
                .expect(200)
                .json()
                .path("joinToken")
                .asText();
    }

    /** A patient scans the code. */
    public Ticket join(String name) {
        return Ticket.of(tryToJoin(joinToken(), name).expect(201).json());
    }

    public List<Ticket> join(int patients) {
        return Stream.generate(() -> join("Patient")).limit(patients).toList();
    }

    public Answer tryToJoin(String joinToken, String name) {
        return tryToJoin(joinToken, name, UUID.randomUUID().toString());
    }

    public Answer tryToJoin(String joinToken, String name, String idempotencyKey) {
        return api.withToken("").post("/tickets", Map.of("joinToken", joinToken, "name", name), idempotencyKey);
    }

    /** The doctor calls whoever is next. */
    public Answer call() {
        return call(UUID.randomUUID().toString());
    }

    public Answer call(String idempotencyKey) {
        return api.post(path() + "/calls", Map.of(), idempotencyKey);
    }

    /** A step of a ticket, such as {@code start}. */
    public Answer step(Ticket ticket, String step) {
        return step(ticket.id(), step, UUID.randomUUID().toString());
    }

    public Answer step(String ticketId, String step, String idempotencyKey) {
        return api.post(path() + "/tickets/" + ticketId + "/" + step, Map.of(), idempotencyKey);
    }

    /** The queue as it is stored. */
    public JsonNode queue() {
        return api.get(path() + "/queue").expect(200).json();
    }

    /** The entry of the one with that number, who is in the queue now. */
    public JsonNode entry(String label) {
        return queue().path("entries")
                .valueStream()
                .filter(entry -> entry.path("ticketLabel").asText().equals(label))
                .findFirst()
                .orElseThrow();
    }

    public long version() {
        return queue().path("version").asLong();
    }

    /** What the patient reads of the own ticket. */
    public JsonNode read(Ticket ticket) {
        return Api.at(api.address())
                .get("/tickets/" + ticket.token())
                .expect(200)
                .json();
    }

    /** Somebody who may do what staff may in this clinic, and nothing in another. */
    public Api staff() {
        String username = "dr-" + UUID.randomUUID();
        String password = UUID.randomUUID().toString();
        api.post(path() + "/staff", Map.of("username", username, "password", password))
                .expect(201);
        return api.as(username, password);
    }

    public Sockets sockets() {
        return new Sockets(this, api.address(), api.address());
    }

    /** What screens and phones use at certain instances of the two services. */
    public Sockets sockets(String notificationService, String displayService) {
        return new Sockets(this, notificationService, displayService);
    }
}

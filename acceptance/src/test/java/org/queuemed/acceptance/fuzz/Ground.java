package org.queuemed.acceptance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.SocketClient;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.process.QueueMedProcess;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The clinic that everything odd is aimed at, and another beside it that has nothing to do with it.
 *
 * @param own its admin's session is the one that may
 * @param holder the one patient of it whose token is known to whoever asks
 */
record Ground(Clinic own, Ticket holder, String displayToken, Clinic other, List<String> secrets, SocketClient phone)
        implements AutoCloseable {

    static Ground of(QueueMedProcess queuemed) {
        Clinic own = Clinic.open(queuemed);
        Clinic other = Clinic.open(queuemed);
        String name = "Secret-" + UUID.randomUUID();
        Ticket bystander = other.join(name);
        SocketClient phone = other.sockets().phone(bystander);
        phone.next("position:updated");
        List<String> secrets = List.of(
                name, bystander.token(), other.joinToken(), other.sockets().letIn(), queuemed.redisPassword());
        return new Ground(own, own.join("Ana"), own.sockets().letIn(), other, secrets, phone);
    }

    /** What exists in it, by the names that parameters and members have. */
    Map<String, String> known() {
        JsonNode queue = own.queue();
        return Map.of(
                "clinicId", "" + own.id(),
                "ticketId", queue.at("/entries/0/ticketId").asText(holder.id()),
                "patientToken", holder.token(),
                "joinToken", own.joinToken(),
                "serviceId", firstOf("/services", "serviceId"),
                "roomId", firstOf("/rooms", "roomId"),
                "displayId", firstOf("/displays", "displayId"),
                "displayToken", displayToken,
                "from", "2026-01-01",
                "to", "2026-01-31");
    }

    /** What phones, consoles and screens of it say first. */
    List<String> joins() {
        return List.of(
                "{\"event\":\"join:patient\",\"data\":{\"clinicId\":%d,\"patientToken\":\"%s\"}}"
                        .formatted(own.id(), holder.token()),
                "{\"event\":\"join:clinic\",\"data\":{\"clinicId\":%d,\"accessToken\":\"%s\"}}"
                        .formatted(own.id(), own.api().accessToken()),
                "{\"event\":\"join:display\",\"data\":{\"clinicId\":%d,\"displayToken\":\"%s\"}}"
                        .formatted(own.id(), displayToken));
    }

    private String firstOf(String path, String member) {
        return own.api()
                .get(own.path() + path)
                .expect(200)
                .json()
                .at("/0/" + member)
                .asText("1");
    }

    /** How both clinics stand; what is refused must not change it. */
    List<Long> versions() {
        return List.of(own.version(), other.version());
    }

    /** That somebody who did nothing of all this is called, and told of it. */
    void goesOn() {
        other.call().expect(200);
        phone.next("patient:called");
        assertThat(phone.names()).doesNotContain("problem");
    }

    @Override
    public void close() {
        phone.close();
    }
}

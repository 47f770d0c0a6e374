package org.queuemed.load.bare;

import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;

/** The members of one clinic, and its line without any rule. */
final class BareClinic {

    private static final String CALLED = "patient:called";

    private final int id;
    private final Outlet outlet;
    /** The event that each socket learns of a call with. */
    private final Map<ServerWebSocket, String> members = new LinkedHashMap<>();

    private final Map<String, ServerWebSocket> phones = new HashMap<>();
    private final SequencedSet<String> line = new LinkedHashSet<>();
    private long version;
    private int tickets;

    BareClinic(int id, Outlet outlet) {
        this.id = id;
        this.outlet = outlet;
    }

    JsonObject join() {
        String ticket = id + "-" + ++tickets;
        line.add(ticket);
        return new JsonObject().put("ticketId", ticket).put("patientToken", ticket);
    }

    void enter(ServerWebSocket socket, String join, JsonObject data) {
        String event = switch (join) {
            case "join:patient" -> "position:updated";
            case "join:clinic" -> "queue:updated";
            default -> "display:update";
        };
        members.put(socket, event);
        socket.closeHandler(gone -> members.remove(socket));
        String ticket = data.getString("patientToken");
        if (ticket != null) {
            phones.put(ticket, socket);
        }
        boolean isCalled = ticket != null && !line.contains(ticket);
        socket.writeTextMessage(BareFrames.frame(isCalled ? CALLED : event, version));
    }

    /** Null where nobody is in line. */
    JsonObject call() {
        if (line.isEmpty()) {
            return null;
        }
        String ticket = line.removeFirst();
        version = Math.max(version + 1, System.currentTimeMillis());
        ServerWebSocket called = phones.remove(ticket);
        BareFrames frames = new BareFrames(version, members.size());
        members.forEach((socket, event) -> outlet.send(socket, frames.of(socket == called ? CALLED : event)));
        return new JsonObject()
                .put("ticketId", ticket)
                .put("calledAt", Instant.ofEpochMilli(version).toString());
    }
}

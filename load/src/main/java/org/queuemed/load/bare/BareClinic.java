package org.queuemed.load.bare;

import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonArray;
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
    private static final String ENDED = "ticket:ended";

    private final int id;
    private final Outlet outlet;
    /** The event that each socket learns of a call with. */
    private final Map<ServerWebSocket, String> members = new LinkedHashMap<>();

    private final Map<String, ServerWebSocket> phones = new HashMap<>();
    /** The phones of those who were called, until they leave or come with a new ticket. */
    private final Map<String, ServerWebSocket> inRoom = new HashMap<>();

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
        socket.closeHandler(gone -> {
            members.remove(socket);
            inRoom.values().remove(socket);
        });
        inRoom.values().remove(socket);
        String ticket = data.getString("patientToken");
        boolean isCalled = ticket != null && !line.contains(ticket);
        if (ticket != null) {
            (isCalled ? inRoom : phones).put(ticket, socket);
        }
        socket.writeTextMessage(BareFrames.frame(isCalled ? CALLED : event, version));
    }

    /**
     * Null where nobody is in line.
     *
     * @param completes the tickets of those who leave with it
     */
    JsonObject call(JsonArray completes) {
        if (line.isEmpty()) {
            return null;
        }
        String ticket = line.removeFirst();
        version = Math.max(version + 1, System.currentTimeMillis());
        Map<ServerWebSocket, String> concerned = new HashMap<>();
        completes.forEach(left -> concerned.put(inRoom.remove(left), ENDED));
        ServerWebSocket called = phones.remove(ticket);
        if (called != null) {
            inRoom.put(ticket, called);
            concerned.put(called, CALLED);
        }
        BareFrames frames = new BareFrames(version, members.size());
        members.forEach((socket, event) -> outlet.send(socket, frames.of(concerned.getOrDefault(socket, event))));
        return new JsonObject()
                .put("ticketId", ticket)
                .put("calledAt", Instant.ofEpochMilli(version).toString());
    }
}

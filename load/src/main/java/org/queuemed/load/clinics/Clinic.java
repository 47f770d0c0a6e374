package org.queuemed.load.clinics;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import org.queuemed.load.wire.Frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One clinic, everybody who is connected there, and the news that some of them have yet to be told. */
public final class Clinic {

    private final int id;
    private final String joinToken;
    private final World world;
    private final List<Connection> members = new ArrayList<>();
    private final Map<String, Connection> phones = new HashMap<>();
    private final List<Pending> pending = new ArrayList<>();

    Clinic(int id, String joinToken, World world) {
        this.id = id;
        this.joinToken = joinToken;
        this.world = world;
    }

    /** Somebody scans the code, with a phone that is yet to be connected. */
    Future<Void> arrive() {
        return ticket().onSuccess(ticket -> {
                    Connection phone = add(Member.Kind.PHONE);
                    give(ticket, phone);
                    phone.join(Joins.patient(ticket, id));
                })
                .mapEmpty();
    }

    void addConsole() {
        add(Member.Kind.CONSOLE).join(Joins.console(id, world.api().accessToken()));
    }

    Future<Void> addScreen() {
        return world.api()
                .post(path() + "/displays", Map.of("name", "Load"))
                .onSuccess(screen -> add(Member.Kind.SCREEN).join(Joins.screen(id, screen)))
                .mapEmpty();
    }

    private Connection add(Member.Kind kind) {
        Connection added = new Connection(kind, world, this::heard);
        members.add(added);
        return added;
    }

    List<Connection> members() {
        return List.copyOf(members);
    }

    /** Those whom a call tells something new. */
    List<Connection> audience() {
        return members.stream().filter(Connection::isAudience).toList();
    }

    /** A new ticket, not yet anybody's. */
    Future<JsonNode> ticket() {
        return world.api().post("/tickets", Map.of("joinToken", joinToken, "name", "Load"));
    }

    void give(JsonNode ticket, Connection phone) {
        phones.put(ticket.path("ticketId").asText(), phone);
    }

    /** Null where the answer that gives it is still on its way. */
    Connection phoneOf(String ticketId) {
        return phones.get(ticketId);
    }

    Connection takeFrom(String ticketId) {
        return phones.remove(ticketId);
    }

    Future<JsonNode> turn(String status) {
        return world.api().put(path() + "/status", Map.of("status", status));
    }

    void await(Pending news) {
        pending.add(news);
    }

    void forget(Pending news) {
        pending.remove(news);
    }

    /** From now on it is waited for no longer than is worth waiting. */
    void limit(Pending news) {
        if (news.isOver()) {
            forget(news);
            return;
        }
        world.loop().after(world.pace().grace(), () -> {
            if (!news.isOver()) {
                news.expire();
                forget(news);
            }
        });
    }

    private void heard(Connection member, Frame frame, long nanos) {
        for (int i = pending.size() - 1; i >= 0; i--) {
            Pending news = pending.get(i);
            news.heard(member, frame, nanos);
            if (news.isOver()) {
                pending.remove(i);
            }
        }
    }

    /** Whether everybody was told, or was waited for in vain. */
    boolean isSettled() {
        return pending.isEmpty();
    }

    int id() {
        return id;
    }

    String path() {
        return "/clinics/" + id;
    }
}

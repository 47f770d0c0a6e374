package org.queuemed.load.clinics;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import org.queuemed.load.figures.Count;
import org.queuemed.load.figures.Figures;
import org.queuemed.load.wire.Api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Calls the patients of one clinic. A little later each comes and some time later leaves, or does not come; and the next one
 * scans the code, so that the line stays as long as it was. With one button each leaves with the call after theirs; so from
 * the first call on one is always with the doctor, and the line is one shorter.
 */
final class Doctor {

    /** With one call, as the API takes them. */
    private static final int MOST_COMPLETED = 20;

    private static final int CONFLICT = 409;

    private final Clinic clinic;
    private final World world;
    /** With one button: the tickets whose visits the next call ends. */
    private final List<String> inRoom = new ArrayList<>();

    private long visits;
    private int underWay;

    Doctor(Clinic clinic, World world) {
        this.clinic = clinic;
        this.world = world;
    }

    /** @param scheduled when that was to be, by {@link System#nanoTime} */
    void callNext(long scheduled) {
        // Chosen now: what comes of a call that counts counts too, however late it comes.
        Figures figures = world.meter().now();
        Call call = new Call(scheduled, clinic.audience(), figures);
        clinic.await(call);
        List<String> over = takeFromRoom();
        underWay++;
        call.sent(System.nanoTime());
        world.api()
                .post(clinic.path() + "/calls", over.isEmpty() ? Map.of() : Map.of("completes", over))
                .onSuccess(ticket -> called(call, ticket, over, figures))
                .onFailure(failure -> failed(call, over, failure));
    }

    /** Taken now: a call that is sent before this one is answered must not end the same visits. */
    private List<String> takeFromRoom() {
        List<String> ending = inRoom.subList(0, Math.min(inRoom.size(), MOST_COMPLETED));
        List<String> over = List.copyOf(ending);
        ending.clear();
        return over;
    }

    private void failed(Call call, List<String> over, Throwable failure) {
        underWay--;
        call.failed();
        clinic.forget(call);
        // A call that is refused has ended nothing; of one that was never answered nobody knows.
        if (failure instanceof Api.Refused refused && refused.status() == CONFLICT) {
            inRoom.addAll(0, over);
        }
    }

    private void called(Call call, JsonNode ticket, List<String> over, Figures figures) {
        String ticketId = ticket.path("ticketId").asText();
        // A clinic's version is the clock that its changes go by.
        long version = Instant.parse(ticket.path("calledAt").asText()).toEpochMilli();
        figures.count(Count.CHANGES);
        call.answered(clinic.phoneOf(ticketId), version, System.nanoTime());
        clinic.limit(call);
        if (world.pace().oneButton()) {
            inRoom.add(ticketId);
            over.forEach(left -> leave(left, figures));
            underWay--;
        } else {
            world.loop().after(world.pace().visit(), () -> visit(ticketId, figures));
        }
    }

    /** Their visit ended with the call. */
    private void leave(String ticketId, Figures figures) {
        underWay++;
        world.loop()
                .pause(world.pace().visit())
                .compose(gone -> replace(ticketId, figures))
                .onComplete(done -> underWay--);
    }

    private void visit(String ticketId, Figures figures) {
        visits++;
        boolean comes = visits * world.pace().noShows() % 100 >= world.pace().noShows();
        Future<?> visit = comes
                ? step(ticketId, "/start", figures)
                        .compose(begun -> world.loop().pause(world.pace().visit()))
                        .compose(over -> step(ticketId, "/complete", figures))
                : step(ticketId, "/no-show", figures);
        visit.compose(ended -> replace(ticketId, figures)).onComplete(done -> underWay--);
    }

    /** Somebody joins with the phone of who has left. */
    private Future<JsonNode> replace(String ticketId, Figures figures) {
        return counted(clinic.ticket(), figures).onSuccess(ticket -> next(clinic.takeFrom(ticketId), ticket, figures));
    }

    private Future<JsonNode> step(String ticketId, String step, Figures figures) {
        return counted(world.api().post(clinic.path() + "/tickets/" + ticketId + step, Map.of()), figures);
    }

    private static Future<JsonNode> counted(Future<JsonNode> change, Figures figures) {
        return change.onSuccess(made -> figures.count(Count.CHANGES));
    }

    private void next(Connection phone, JsonNode ticket, Figures figures) {
        if (phone == null) {
            // the ticket was somebody else's, who has no phone of ours to come with
            return;
        }
        clinic.give(ticket, phone);
        Arrival arrival = new Arrival(phone, System.nanoTime(), figures);
        clinic.await(arrival);
        clinic.limit(arrival);
        String frame = Joins.patient(ticket, clinic.id());
        if (world.pace().fresh()) {
            phone.replace(frame);
        } else {
            phone.join(frame);
        }
    }

    /** Whether nothing is under way that a call began. */
    boolean isDone() {
        return underWay == 0 && clinic.isSettled();
    }
}

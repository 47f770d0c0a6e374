package org.queuemed.load.clinics;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import org.queuemed.load.figures.Count;
import org.queuemed.load.figures.Figures;

import java.time.Instant;
import java.util.Map;

/**
 * Calls the patients of one clinic. A little later each comes and some time later leaves, or does not come; and the next one
 * scans the code, so that the line stays as long as it was.
 */
final class Doctor {

    private final Clinic clinic;
    private final World world;
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
        underWay++;
        call.sent(System.nanoTime());
        world.api()
                .post(clinic.path() + "/calls", Map.of())
                .onSuccess(ticket -> called(call, ticket, figures))
                .onFailure(failure -> failed(call));
    }

    private void failed(Call call) {
        underWay--;
        call.failed();
        clinic.forget(call);
    }

    private void called(Call call, JsonNode ticket, Figures figures) {
        String ticketId = ticket.path("ticketId").asText();
        // A clinic's version is the clock that its changes go by.
        long version = Instant.parse(ticket.path("calledAt").asText()).toEpochMilli();
        figures.count(Count.CHANGES);
        call.answered(clinic.phoneOf(ticketId), version, System.nanoTime());
        clinic.limit(call);
        world.loop().after(world.pace().visit(), () -> visit(ticketId, figures));
    }

    private void visit(String ticketId, Figures figures) {
        visits++;
        boolean comes = visits * world.pace().noShows() % 100 >= world.pace().noShows();
        Future<?> visit = comes
                ? step(ticketId, "/start", figures)
                        .compose(begun -> world.loop().pause(world.pace().visit()))
                        .compose(over -> step(ticketId, "/complete", figures))
                : step(ticketId, "/no-show", figures);
        visit.compose(ended -> counted(clinic.ticket(), figures))
                .onSuccess(ticket -> next(clinic.takeFrom(ticketId), ticket, figures))
                .onComplete(done -> underWay--);
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

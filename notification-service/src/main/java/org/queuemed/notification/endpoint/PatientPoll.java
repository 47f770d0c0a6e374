package org.queuemed.notification.endpoint;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.queuemed.notification.patient.PatientRoom;
import org.queuemed.realtime.poll.LongPolls;

/** {@code /poll/patient?clinicId=}: what a phone is told that cannot keep a socket. The bearer token is the patient's. */
@Path("/poll/patient")
public class PatientPoll {

    private final LongPolls polls;
    private final PatientRoom room;

    PatientPoll(LongPolls polls, PatientRoom room) {
        this.polls = polls;
        this.room = room;
    }

    @GET
    public Uni<Response> poll(@Context RoutingContext exchange) {
        return polls.answer(room, PatientRoom.TOKEN, exchange);
    }
}

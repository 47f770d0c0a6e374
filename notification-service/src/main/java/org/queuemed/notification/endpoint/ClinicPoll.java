package org.queuemed.notification.endpoint;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.queuemed.notification.clinic.ClinicRoom;
import org.queuemed.realtime.poll.LongPolls;

/** {@code /poll/clinic?clinicId=}: what a console is told that cannot keep a socket. The session is a bearer token, or the cookie. */
@Path("/poll/clinic")
public class ClinicPoll {

    private final LongPolls polls;
    private final ClinicRoom room;

    ClinicPoll(LongPolls polls, ClinicRoom room) {
        this.polls = polls;
        this.room = room;
    }

    @GET
    public Uni<Response> poll(@Context RoutingContext exchange) {
        return polls.answer(room, ClinicRoom.TOKEN, exchange);
    }
}

package org.queuemed.display.endpoint;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.queuemed.display.screen.ScreenRoom;
import org.queuemed.realtime.poll.LongPolls;

/** {@code /poll/display?clinicId=}: what a screen is told that cannot keep a socket. The bearer token is the screen's. */
@Path("/poll/display")
public class DisplayPoll {

    private final LongPolls polls;
    private final ScreenRoom room;

    DisplayPoll(LongPolls polls, ScreenRoom room) {
        this.polls = polls;
        this.room = room;
    }

    @GET
    public Uni<Response> poll(@Context RoutingContext exchange) {
        return polls.answer(room, ScreenRoom.TOKEN, exchange);
    }
}

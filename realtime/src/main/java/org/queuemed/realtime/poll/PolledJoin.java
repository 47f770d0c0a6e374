package org.queuemed.realtime.poll;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerRequest;
import org.queuemed.realtime.room.Credentials;
import org.queuemed.realtime.room.JoinRequest;

/** What a poll asks for, as the join event would have said it. */
final class PolledJoin {

    private PolledJoin() {}

    /** @param tokenName the member of the join event that the bearer token stands for */
    static JoinRequest of(HttpServerRequest request, String tokenName) {
        Credentials credentials = new Credentials(
                request.getHeader("Authorization"),
                String.join(";", request.headers().getAll("Cookie")));
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        String clinicId = request.getParam("clinicId");
        if (clinicId != null && clinicId.matches("\\d{1,9}")) {
            data.put("clinicId", Integer.parseInt(clinicId));
        }
        credentials.bearer().ifPresent(token -> data.put(tokenName, token));
        return new JoinRequest(data, credentials);
    }
}

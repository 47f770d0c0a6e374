package org.queuemed.load.bare;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import java.util.HashMap;
import java.util.Map;

/**
 * What the same calls cost where nothing is decided, stored or kept apart: one Vert.x server on one thread that answers the
 * requests that this tool makes with what it expects, and sends every member of a clinic the same frame for each call. No
 * QueueMed, but a yardstick: what is measured with it, on the same machine in the same minute, is the floor.
 */
public final class BareServer {

    private final Map<Integer, BareClinic> clinics = new HashMap<>();
    private final Outlet outlet;

    /** @param outlet how frames are sent: tests lose some */
    BareServer(Outlet outlet) {
        this.outlet = outlet;
    }

    /** @return the port that it listens on, of the loopback interface */
    static Future<Integer> start(Vertx vertx, Outlet outlet) {
        BareServer bare = new BareServer(outlet);
        HttpServer server = vertx.createHttpServer(new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(0)
                .setAcceptBacklog(4_096)
                .addWebSocketSubProtocol("queuemed.v1"));
        // as a verticle, so that all of it is on one thread
        return vertx.deployVerticle(new AbstractVerticle() {
                    @Override
                    public void start(io.vertx.core.Promise<Void> started) {
                        server.requestHandler(bare::answer)
                                .webSocketHandler(bare::opened)
                                .listen()
                                .<Void>mapEmpty()
                                .onComplete(started);
                    }
                })
                .map(deployed -> server.actualPort());
    }

    private void answer(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            JsonObject asked = body.length() == 0 ? new JsonObject() : new JsonObject(body);
            JsonObject answer = answer(request.path().split("/"), asked);
            request.response()
                    .setStatusCode(answer == null ? 409 : 200)
                    .putHeader("Content-Type", "application/json")
                    .end(answer == null ? "{}" : answer.encode());
        });
    }

    /** The path's words are: nothing, api, v1, and what it is about. */
    private JsonObject answer(String[] path, JsonObject asked) {
        return switch (path[3]) {
            case "auth" -> new JsonObject().put("accessToken", "bare");
            case "tickets" -> clinic(asked.getString("joinToken")).join();
            case "clinics" ->
                path.length == 4 ? made() : ofClinic(path[4], path[5] + (path.length > 6 ? "/step" : ""), asked);
            default -> null;
        };
    }

    private JsonObject made() {
        int id = clinics.size() + 1;
        clinics.put(id, new BareClinic(id, outlet));
        return new JsonObject().put("clinicId", id);
    }

    private JsonObject ofClinic(String id, String what, JsonObject asked) {
        return switch (what) {
            case "join-code" -> new JsonObject().put("joinToken", id);
            case "displays" -> new JsonObject().put("displayToken", "bare");
            case "calls" -> clinic(id).call(asked.getJsonArray("completes", new JsonArray()));
            default -> new JsonObject();
        };
    }

    private void opened(ServerWebSocket socket) {
        if ("/echo".equals(socket.path())) {
            socket.textMessageHandler(socket::writeTextMessage);
        } else {
            socket.textMessageHandler(text -> joined(socket, new JsonObject(text)));
        }
    }

    private void joined(ServerWebSocket socket, JsonObject join) {
        JsonObject data = join.getJsonObject("data");
        clinic(data.getValue("clinicId").toString()).enter(socket, join.getString("event"), data);
    }

    private BareClinic clinic(String id) {
        return clinics.get(Integer.parseInt(id));
    }
}

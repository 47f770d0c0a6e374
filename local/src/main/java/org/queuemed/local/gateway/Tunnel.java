package org.queuemed.local.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.NetSocket;

import java.util.List;

/**
 * A WebSocket on its way: after the handshake the bytes pass in both directions as they are, close codes and extensions
 * included, and the end of one side is the end of the other.
 *
 * <p>Not left to the proxy library, because its tunnel reads from one side however slowly the other takes it: the memory of
 * the gateway would fill up for a slow phone, and the service would never notice that it is slow. It also drops the
 * problem in a handshake that is refused.
 */
final class Tunnel {

    private static final List<String> REFUSAL_HEADERS = List.of("content-type", "www-authenticate", "retry-after");

    private final HttpServerRequest request;
    private final HttpClientRequest onward;

    private Tunnel(HttpServerRequest request, HttpClientRequest onward) {
        this.request = request;
        this.onward = onward;
    }

    static void open(HttpServerRequest request, HttpClientRequest onward) {
        new Tunnel(request, onward).shakeHands();
    }

    private void shakeHands() {
        onward.setMethod(HttpMethod.GET).setURI(request.uri());
        onward.headers().addAll(request.headers()).remove("host").set("connection", "upgrade");
        ForwardedHeaders.set(onward.headers(), request);
        if (request.authority() != null) {
            onward.authority(request.authority());
        }
        onward.connect().onSuccess(this::answer).onFailure(failure -> Answers.problem(request, Answers.BROKE_OFF));
    }

    private void answer(HttpClientResponse handshake) {
        if (handshake.statusCode() == 101) {
            NetSocket back = handshake.netSocket();
            back.pause();
            request.response().setStatusCode(101).headers().addAll(handshake.headers());
            request.toNetSocket().onSuccess(front -> join(front, back)).onFailure(gone -> back.close());
        } else {
            handshake.body().onSuccess(body -> refuse(handshake, body)).onFailure(failure -> broken());
        }
    }

    private static void join(NetSocket front, NetSocket back) {
        front.pipeTo(back).onComplete(end -> back.close());
        back.pipeTo(front).onComplete(end -> front.close());
    }

    private void refuse(HttpClientResponse handshake, Buffer body) {
        HttpServerResponse response = request.response().setStatusCode(handshake.statusCode());
        REFUSAL_HEADERS.stream()
                .filter(name -> handshake.getHeader(name) != null)
                .forEach(name -> response.putHeader(name, handshake.getHeader(name)));
        request.resume();
        response.end(body);
        onward.connection().close();
    }

    private void broken() {
        Answers.problem(request, Answers.BROKE_OFF);
    }
}

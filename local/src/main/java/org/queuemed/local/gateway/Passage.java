package org.queuemed.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.queuemed.contract.Problem;

/** An ordinary request on its way: the library streams it there and the answer back. */
final class Passage implements ProxyInterceptor {

    private final HttpServerRequest request;

    private Passage(HttpServerRequest request) {
        this.request = request;
    }

    static void open(HttpServerRequest request, HttpClientRequest onward) {
        // without a client, as the connection is chosen already
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), null)
                .origin(context -> Future.succeededFuture(onward))
                .addInterceptor(new Passage(request))
                .handle(request);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest onward = context.request();
        ForwardedHeaders.set(onward.headers(), request);
        // already answered here; the service would answer it a second time
        onward.headers().remove("expect");
        if (request.authority() != null) {
            // links that a service makes should lead here, not to its own port
            onward.setAuthority(request.authority());
        }
        return context.sendRequest().otherwise(failure -> brokeOff(onward));
    }

    private static ProxyResponse brokeOff(ProxyRequest request) {
        return request.release()
                .response()
                .setStatusCode(Answers.BROKE_OFF.status())
                .putHeader("content-type", Problem.MEDIA_TYPE)
                .setBody(Body.body(Answers.body(Answers.BROKE_OFF)));
    }
}

package org.queuemed.local.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;

import java.util.List;

/** Who really asked, for the service behind. What came from outside under these names is a claim, and is dropped. */
final class ForwardedHeaders {

    private static final List<String> CLAIMS = List.of(
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-prefix",
            "x-forwarded-proto",
            "x-forwarded-server",
            "x-forwarded-ssl",
            "x-real-ip");

    private ForwardedHeaders() {}

    static void set(MultiMap headers, HttpServerRequest from) {
        CLAIMS.forEach(headers::remove);
        headers.set("x-forwarded-for", from.remoteAddress().hostAddress());
        headers.set("x-forwarded-proto", "http");
        if (from.authority() != null) {
            headers.set("x-forwarded-host", from.authority().toString());
        }
    }
}

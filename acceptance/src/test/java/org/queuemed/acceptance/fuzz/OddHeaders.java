package org.queuemed.acceptance.fuzz;

import java.util.List;

/** Lines of a request's head that no client would send. What is no HTTP at all is left to Netty's own tests. */
final class OddHeaders {

    private static final List<String> NAMES = List.of(
            "Accept",
            "Accept-Charset",
            "Accept-Encoding",
            "Accept-Language",
            "Authorization",
            "Cookie",
            "Content-Encoding",
            "Content-Language",
            "Content-Disposition",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Prefix",
            "X-HTTP-Method-Override",
            "If-Match",
            "If-None-Match",
            "If-Modified-Since",
            "Range",
            "Origin",
            "Access-Control-Request-Method",
            "Prefer",
            "Idempotency-Key",
            "Expect",
            "Upgrade",
            "TE",
            "X-Request-ID",
            "traceparent");

    private static final List<String> VALUES = List.of(
            "",
            ";",
            ",",
            "=",
            "\"",
            "*",
            "*/*;q=nonsense",
            "text/html",
            "application/xml;q=0.1",
            "image/svg+xml",
            "gzip",
            "identity;q=0",
            "xx-invalid-\u00e9",
            "\u00c3\u00a9\u0081",
            "DELETE",
            "null",
            "https://evil.example",
            "bytes=0-1,5-",
            "wait=0",
            "wait=-1;",
            "wait=99999999999999999999",
            "; wait=1",
            "respond-async,,;;,wait=",
            "W/\"",
            "queuemed_session=",
            "queuemed_session=a.b.c; queuemed_session=\"",
            "a".repeat(129),
            "a".repeat(6000));

    private static final List<String> CREDENTIALS = List.of(
            "Bearer",
            "Bearer ",
            "Bearer a.b.c",
            "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.",
            "Bearer eyJhbGciOiJIUzI1NiJ9.e30.AAAA",
            "Bearer \u00e9\u00c3",
            "Bearer " + "x".repeat(5000),
            "bearer null",
            "Basic !!!",
            "Basic YWRtaW46YWRtaW4=",
            "Digest username=\"admin\"",
            "x");

    private OddHeaders() {}

    static String line(Chance chance) {
        return chance.of(NAMES) + ": " + value(chance);
    }

    static String value(Chance chance) {
        return chance.of(VALUES);
    }

    static String credentials(Chance chance) {
        return chance.of(CREDENTIALS);
    }
}

package org.queuemed.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

import java.util.List;
import java.util.Map;

/**
 * The routes of the pages, the same on every service: whichever is asked answers, and an ingress may choose. A page is
 * asked for each time and answered 304 where it is the one that the browser has; what it is made of is kept for good.
 */
@ApplicationScoped
class Pages {

    private static final Logger LOG = Logger.getLogger(Pages.class);

    /** Where the pages are; whatever follows is the page's own business, such as a token. */
    private static final Map<String, String> PAGES = Map.of(
            "/join/:token", "/patient.html",
            "/queue/:token", "/patient.html",
            "/display", "/display.html",
            "/console", "/console.html");

    private static final List<String> FILES = List.of(
            "/sw.js",
            "/queuemed-realtime.js",
            "/build.json",
            "/manifest.webmanifest",
            "/icon.svg",
            "/icon-maskable.svg",
            "/robots.txt");

    /** Nothing from elsewhere, nothing inline but the one script whose hash is filled in, and in no frame. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self' %s; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; manifest-src 'self'; worker-src 'self'; font-src 'self'; media-src 'self' data:;"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final WebFiles files = WebFiles.load();
    private final String policy = POLICY.formatted(files.retryHash());

    void routes(@Observes Router router) {
        PAGES.forEach((path, file) -> router.get(path).handler(context -> serve(context, file)));
        FILES.forEach(path -> router.get(path).handler(context -> serve(context, path)));
        router.get("/assets/:name").handler(context -> serve(context, context.normalizedPath()));
        LOG.debugf("pages of build %s", files.build());
    }

    private void serve(RoutingContext context, String path) {
        files.at(path).ifPresentOrElse(file -> answer(context, file), context::next);
    }

    private void answer(RoutingContext context, WebFile file) {
        HttpServerResponse response = context.response();
        String tag = "\"" + file.tag() + "\"";
        response.putHeader(HttpHeaders.ETAG, tag)
                .putHeader(HttpHeaders.CACHE_CONTROL, file.caching())
                .putHeader(HttpHeaders.VARY, "Accept-Encoding")
                .putHeader("x-content-type-options", "nosniff");
        if (file.isPage()) {
            response.putHeader("content-security-policy", policy)
                    // no address with a token in it is told to anybody
                    .putHeader("referrer-policy", "no-referrer")
                    .putHeader("x-robots-tag", "noindex")
                    .putHeader("permissions-policy", "camera=(), geolocation=(), microphone=()");
        }
        if (mentions(context, HttpHeaders.IF_NONE_MATCH, tag)) {
            response.setStatusCode(304).end();
        } else {
            send(context, file);
        }
    }

    private static void send(RoutingContext context, WebFile file) {
        HttpServerResponse response = context.response().putHeader(HttpHeaders.CONTENT_TYPE, file.type());
        if (mentions(context, HttpHeaders.ACCEPT_ENCODING, "gzip")) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip").end(Buffer.buffer(file.gzipped()));
        } else {
            response.end(Buffer.buffer(file.bytes()));
        }
    }

    private static boolean mentions(RoutingContext context, CharSequence header, String value) {
        String said = context.request().getHeader(header);
        return said != null && said.contains(value);
    }
}

package org.queuemed.queue.actor;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Where nobody needs a login, none is looked at: otherwise a browser whose cookie has expired, or is of keys that are no
 * more, could neither log in again nor join a queue, nor log out. All that asks who you are lies below one path, but for
 * the question itself.
 */
@ApplicationScoped
class OpenPaths {

    private static final String ASKS_WHO_YOU_ARE = "/api/v1/clinics";
    private static final String SESSION = "/api/v1/auth/session";

    void open(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(OpenPaths::forgetWhoAsks);
    }

    private static void forgetWhoAsks(RoutingContext context) {
        if (!asksWhoYouAre(context)) {
            ShownToken.keep(context, context.request().getHeader(HttpHeaders.AUTHORIZATION));
            context.request().headers().remove(HttpHeaders.AUTHORIZATION).remove(HttpHeaders.COOKIE);
        } else if (context.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            // Whoever says who they are means it: the browser's cookie, perhaps another's, comes second.
            context.request().headers().remove(HttpHeaders.COOKIE);
        }
        context.next();
    }

    private static boolean asksWhoYouAre(RoutingContext context) {
        String path = context.normalizedPath();
        boolean endsIt = context.request().method().equals(HttpMethod.DELETE);
        return path.startsWith(ASKS_WHO_YOU_ARE) || path.startsWith(SESSION) && !endsIt;
    }
}

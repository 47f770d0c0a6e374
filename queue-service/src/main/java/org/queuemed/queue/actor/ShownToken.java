package org.queuemed.queue.actor;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bearer token that came with a request to a path which asks for no login: whatever it is, it is no session. */
@RequestScoped
public class ShownToken {

    /** RFC 6750; the scheme in any case (RFC 9110). */
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/-]+=*)");

    private static final String HEADER = ShownToken.class.getName();

    private final RoutingContext request;

    ShownToken(RoutingContext request) {
        this.request = request;
    }

    public Optional<String> token() {
        return Optional.ofNullable(request.<String>get(HEADER))
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .map(bearer -> bearer.group(1));
    }

    static void keep(RoutingContext request, String header) {
        request.put(HEADER, header);
    }
}

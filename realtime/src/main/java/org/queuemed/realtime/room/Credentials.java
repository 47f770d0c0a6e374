package org.queuemed.realtime.room;

import java.util.Arrays;
import java.util.Optional;

/**
 * What came with the request that opened a socket or a poll.
 *
 * @param authorization the header of that name, null where there was none
 * @param cookies the {@code Cookie} header, null where there was none
 */
public record Credentials(String authorization, String cookies) {

    private static final String BEARER = "bearer ";

    /** The token of {@code Authorization: Bearer …}. */
    public Optional<String> bearer() {
        return Optional.ofNullable(authorization)
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip())
                .filter(token -> !token.isEmpty());
    }

    /** The value of that cookie. */
    public Optional<String> cookie(String name) {
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies.split(";"))
                        .map(String::strip)
                        .filter(cookie -> cookie.startsWith(name + "="))
                        .map(cookie -> cookie.substring(name.length() + 1))
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }

    /** Says nothing of what it holds, so that no log line can. */
    @Override
    public String toString() {
        return "Credentials[…]";
    }
}

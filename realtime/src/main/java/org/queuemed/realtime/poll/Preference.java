package org.queuemed.realtime.poll;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code Prefer: wait=25} (RFC 7240): for how long, in seconds, the client would wait for news. */
final class Preference {

    private static final Pattern WAIT = Pattern.compile("wait\\s*=\\s*\"?(\\d{1,6})\"?", Pattern.CASE_INSENSITIVE);

    private Preference() {}

    /** The first wait that is preferred; empty where none is. */
    static Optional<Duration> waitIn(List<String> prefer) {
        return prefer.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(preference -> WAIT.matcher(preference.split(";", 2)[0].strip()))
                .filter(Matcher::matches)
                .map(match -> Duration.ofSeconds(Long.parseLong(match.group(1))))
                .findFirst();
    }
}

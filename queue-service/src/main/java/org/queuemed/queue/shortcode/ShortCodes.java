package org.queuemed.queue.shortcode;

import jakarta.enterprise.context.ApplicationScoped;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes codes of six characters, one of 64 million each: enough for codes that live for minutes where tries are few. The
 * characters are the twenty of Open Location Code, which are hardly mistaken for each other and spell no words.
 */
@ApplicationScoped
public class ShortCodes {

    private static final String CHARACTERS = "23456789CFGHJMPQRVWX";
    private static final int LENGTH = 6;
    private static final Pattern CODE = Pattern.compile("[" + CHARACTERS + "]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Zs}-]");

    private final SecureRandom random;

    ShortCodes(SecureRandom random) {
        this.random = random;
    }

    public String next() {
        return random.ints(LENGTH, 0, CHARACTERS.length())
                .mapToObj(CHARACTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    /** The code that somebody typed, blanks, dashes and small letters forgiven; nothing where it is none. */
    public static Optional<String> read(String typed) {
        String code = BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return CODE.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }
}

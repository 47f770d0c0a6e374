package org.queuemed.deployment.checkout;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who talks to whom, as docs/architecture.md lists it. */
public final class Arrows {

    private static final Pattern ARROW = Pattern.compile("^([a-z-]+) → (.+)$", Pattern.MULTILINE);

    private Arrows() {}

    /** From the one who asks to the one who answers. */
    public record Arrow(String from, String to) {}

    public static List<Arrow> ofTheArchitecture() {
        Matcher matcher = ARROW.matcher(Checkout.text("docs/architecture.md"));
        return matcher.results()
                .flatMap(line -> Stream.of(line.group(2).split(", ")).map(to -> new Arrow(line.group(1), to)))
                .toList();
    }
}

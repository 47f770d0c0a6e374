package org.queuemed.acceptance.metrics;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One line of what a service tells, as Prometheus keeps it: with the label of who told it. */
record Series(String name, Map<String, String> labels, double value) {

    private static final Pattern LINE = Pattern.compile("([\\w:]+)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    static Series read(String line, String instance) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new AssertionError("not as Prometheus has it: " + line);
        }
        String labels = matcher.group(2) == null ? "" : matcher.group(2);
        Map<String, String> all = LABEL.matcher(labels)
                .results()
                .collect(Collectors.toMap(label -> label.group(1), label -> label.group(2)));
        all.put("instance", instance);
        return new Series(matcher.group(1), all, value(matcher.group(3)));
    }

    private static double value(String written) {
        return written.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(written);
    }
}

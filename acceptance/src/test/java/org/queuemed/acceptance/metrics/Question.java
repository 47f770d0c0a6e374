package org.queuemed.acceptance.metrics;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing that the dashboard shows or an alert watches.
 *
 * @param expression as Prometheus is asked
 * @param watched what it looks at, whether or not that is a reason for alarm; empty where there is something to be seen only
 *     when something is wrong
 */
record Question(String expression, Optional<String> watched) {

    private static final Pattern LIMIT = Pattern.compile("^(.*?)\\s+>\\s+[^>]*$", Pattern.DOTALL);

    /** A limit within brackets is a choice among series. */
    private static final Pattern CHOICE = Pattern.compile("\\([^()]*$");

    static Stream<Question> all() {
        return Stream.concat(
                Asked.ofTheDashboard().map(Question::shown), Asked.ofTheAlerts().map(Question::alarm));
    }

    private static Question shown(String expression) {
        // Grafana's own: some scrapes of time
        String asked = expression.replace("$__rate_interval", "1m");
        return new Question(asked, Optional.of(asked));
    }

    private static Question alarm(String expression) {
        return new Question(expression, isOfFaults(expression) ? Optional.empty() : Optional.of(watched(expression)));
    }

    /** Requests that failed are no series at all before the first; and what is absent is so in the worst case only. */
    private static boolean isOfFaults(String expression) {
        return expression.contains("absent(") || expression.contains("status=~\"5..\"");
    }

    private static String watched(String expression) {
        Matcher limit = LIMIT.matcher(expression.strip());
        if (limit.matches() && !CHOICE.matcher(limit.group(1)).find()) {
            return limit.group(1);
        }
        throw new AssertionError("an alert without a limit: " + expression);
    }

    /** The question and its answer, as a row of a table in Markdown. */
    String row(Prometheus prometheus) {
        String asked = watched.orElse(expression).replaceAll("\\s+", " ");
        String answered = prometheus
                .ask(asked)
                .at("/data/result")
                .valueStream()
                .map(series ->
                        series.path("metric") + " " + series.at("/value/1").asText())
                .collect(Collectors.joining("; "));
        return "| `" + asked.replace("|", "\\|") + "` | " + answered + " |\n";
    }
}

package org.queuemed.acceptance.metrics;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an expression in Prometheus' language asks for: which series, and by which labels it groups them. As much of the
 * language is understood as our alerts and dashboard use.
 */
record Query(List<Selector> selectors, Set<String> groupedBy) {

    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern GROUPING = Pattern.compile("\\b(?:by|on|ignoring|without)\\s*\\(([^)]*)\\)");
    private static final Pattern SELECTOR = Pattern.compile(
            "\\b([a-z_:][\\w:]*+)\\s*+(?!\\()(?:\\{((?:[^}\"]|\"[^\"]*\")*)})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset");

    /** A metric, with what is demanded of its labels. */
    record Selector(String metric, List<Demand> demands) {

        boolean selects(Series series) {
            return series.name().equals(metric) && demands.stream().allMatch(demand -> demand.isMetBy(series));
        }
    }

    /** Of a label that must be equal, the value; what a pattern is for need not have happened, but the label must be there. */
    record Demand(String label, String operator, String value) {

        boolean isMetBy(Series series) {
            return operator.equals("=")
                    ? value.equals(series.labels().get(label))
                    : series.labels().containsKey(label);
        }
    }

    static Query read(String expression) {
        String flat = RANGE.matcher(expression).replaceAll("");
        Set<String> labels = GROUPING.matcher(flat)
                .results()
                .flatMap(grouping -> Stream.of(grouping.group(1).split(",")))
                .map(String::strip)
                .collect(Collectors.toSet());
        String selecting = GROUPING.matcher(flat).replaceAll("");
        return new Query(
                SELECTOR.matcher(selecting)
                        .results()
                        .filter(found -> !OPERATORS.contains(found.group(1)))
                        .map(Query::selector)
                        .toList(),
                labels);
    }

    private static Selector selector(MatchResult found) {
        String demands = found.group(2) == null ? "" : found.group(2);
        return new Selector(
                found.group(1),
                MATCHER.matcher(demands)
                        .results()
                        .map(demand -> new Demand(demand.group(1), demand.group(2), demand.group(3)))
                        .toList());
    }
}

package org.queuemed.acceptance.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Requests for one operation, each with something odd about it.
 *
 * @param known what exists, by the names that parameters and members have
 * @param sessions tokens of those who may, and of those who may not; empty for nobody
 */
record OddRequests(Operation operation, Map<String, String> known, List<String> sessions) {

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json; charset=UTF-16",
            "application/json; charset=nonsense",
            "application/problem+json",
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "*/*",
            "json",
            ";",
            "a/b/c");
    private static final int TOO_LARGE = 70_000;

    OddRequest next(Chance chance) {
        String method = chance.oneIn(12) ? chance.of(METHODS) : operation.method();
        List<String> headers = headers(chance);
        byte[] body = operation.body().isMissingNode() && !chance.oneIn(8) ? new byte[0] : body(chance);
        if (body.length > 0 && !chance.oneIn(20)) {
            headers.add("Content-Type: " + (chance.oneIn(8) ? chance.of(TYPES) : "application/json"));
        }
        return new OddRequest(method, target(chance), headers, body);
    }

    private String target(Chance chance) {
        StringBuilder target = new StringBuilder();
        for (String segment : operation.path().substring(1).split("/")) {
            boolean isParameter = segment.startsWith("{");
            String value = isParameter ? known.getOrDefault(segment.replaceAll("[{}]", ""), "1") : segment;
            target.append('/').append(chance.oneIn(isParameter ? 6 : 60) ? Odd.inPath(chance) : value);
        }
        String query = operation.queryParameters().stream()
                .filter(name -> !chance.oneIn(5))
                .map(name -> name + "=" + (chance.oneIn(2) ? Odd.inPath(chance) : known.getOrDefault(name, "1")))
                .collect(Collectors.joining("&"));
        if (chance.oneIn(15)) {
            query += "&" + Odd.inPath(chance) + "=" + Odd.inPath(chance);
        }
        return query.isEmpty() ? target.toString() : target + "?" + query;
    }

    private byte[] body(Chance chance) {
        String whole = new OddBody(operation.schemas(), known, chance).of(operation.body());
        return switch (chance.below(24)) {
            case 0 -> new byte[0];
            case 1 -> whole.substring(0, whole.length() / 2).getBytes(StandardCharsets.UTF_8);
            case 2 -> (whole + whole).getBytes(StandardCharsets.UTF_8);
            case 3 -> ("\ufeff" + whole).getBytes(StandardCharsets.UTF_8);
            case 4 -> whole.getBytes(StandardCharsets.UTF_16LE);
            case 5 -> chance.bytes(200);
            case 6 -> (whole + " ".repeat(TOO_LARGE)).getBytes(StandardCharsets.UTF_8);
            case 7 -> whole.replace("\"", "\"\u00c3").getBytes(StandardCharsets.ISO_8859_1);
            default -> whole.getBytes(StandardCharsets.UTF_8);
        };
    }

    private List<String> headers(Chance chance) {
        List<String> headers = new ArrayList<>();
        authorization(chance).forEach(headers::add);
        if (chance.oneIn(2)) {
            headers.add("Idempotency-Key: " + (chance.oneIn(2) ? aKey(chance) : OddHeaders.value(chance)));
        }
        if (chance.oneIn(5)) {
            headers.add(OddHeaders.line(chance));
        }
        return headers;
    }

    /** Sometimes one that came before, with another request. */
    private static String aKey(Chance chance) {
        return "a-key-of-this-run-%d-%d"
                .formatted(Chance.SEED, chance.below(1_000_000) / (chance.oneIn(4) ? 500_000 : 1));
    }

    private List<String> authorization(Chance chance) {
        if (chance.oneIn(12)) {
            return List.of("Authorization: " + OddHeaders.credentials(chance));
        }
        String session = chance.of(sessions);
        return session.isEmpty() ? List.of() : List.of("Authorization: Bearer " + session);
    }
}

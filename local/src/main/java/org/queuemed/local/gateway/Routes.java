package org.queuemed.local.gateway;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which service answers for a path. What is not listed has no answer: health and metrics stay inside. */
public final class Routes {

    private static final String API = "/api/";

    private static final Map<String, Upstream> PATHS = Map.ofEntries(
            Map.entry("/q/openapi", Upstream.QUEUE),
            Map.entry("/ws/queue", Upstream.NOTIFICATION),
            Map.entry("/poll/patient", Upstream.NOTIFICATION),
            Map.entry("/poll/clinic", Upstream.NOTIFICATION),
            Map.entry("/ws/display", Upstream.DISPLAY),
            Map.entry("/poll/display", Upstream.DISPLAY),
            Map.entry("/console", Upstream.QUEUE),
            Map.entry("/display", Upstream.DISPLAY),
            Map.entry("/sw.js", Upstream.NOTIFICATION),
            Map.entry("/queuemed-realtime.js", Upstream.NOTIFICATION),
            Map.entry("/build.json", Upstream.NOTIFICATION),
            Map.entry("/manifest.webmanifest", Upstream.NOTIFICATION),
            Map.entry("/icon.svg", Upstream.NOTIFICATION),
            Map.entry("/icon-maskable.svg", Upstream.NOTIFICATION),
            Map.entry("/robots.txt", Upstream.NOTIFICATION));

    /** The phone's page, and what all pages are made of: every service has them, this one is the easiest to have many of. */
    private static final List<String> PAGES = List.of("/join/", "/queue/", "/assets/");

    /** A service resolves these before it looks at the path, and would end up where this address does not lead. */
    private static final Pattern DETOUR =
            Pattern.compile("//|/\\.\\.?(/|$)|\\\\|%(2e|2f|5c)", Pattern.CASE_INSENSITIVE);

    private Routes() {}

    /** All of it: paths, and beginnings of paths, which end with a slash. Whoever stands before the services has the same. */
    public static Map<String, Upstream> table() {
        Map<String, Upstream> table = new TreeMap<>(PATHS);
        table.put(API, Upstream.QUEUE);
        PAGES.forEach(page -> table.put(page, Upstream.NOTIFICATION));
        return table;
    }

    static Optional<Upstream> of(String path) {
        if (path == null || DETOUR.matcher(path).find()) {
            return Optional.empty();
        }
        if (path.startsWith(API)) {
            return Optional.of(Upstream.QUEUE);
        }
        boolean isPage = PAGES.stream().anyMatch(path::startsWith);
        return isPage ? Optional.of(Upstream.NOTIFICATION) : Optional.ofNullable(PATHS.get(path));
    }
}

package org.queuemed.local.gateway;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which service answers for a path. What is not listed has no answer: health and metrics stay inside. */
final class Routes {

    private static final String API = "/api/";

    private static final Map<String, Upstream> PATHS = Map.of(
            "/q/openapi", Upstream.QUEUE,
            "/ws/queue", Upstream.NOTIFICATION,
            "/poll/patient", Upstream.NOTIFICATION,
            "/poll/clinic", Upstream.NOTIFICATION,
            "/ws/display", Upstream.DISPLAY,
            "/poll/display", Upstream.DISPLAY);

    /** A service resolves these before it looks at the path, and would end up where this address does not lead. */
    private static final Pattern DETOUR =
            Pattern.compile("//|/\\.\\.?(/|$)|\\\\|%(2e|2f|5c)", Pattern.CASE_INSENSITIVE);

    private Routes() {}

    static Optional<Upstream> of(String path) {
        if (path == null || DETOUR.matcher(path).find()) {
            return Optional.empty();
        }
        return path.startsWith(API) ? Optional.of(Upstream.QUEUE) : Optional.ofNullable(PATHS.get(path));
    }
}

package org.queuemed.deployment.compose;

import org.junit.jupiter.api.Test;
import org.queuemed.deployment.checkout.Checkout;
import org.queuemed.deployment.configuration.Service;
import org.queuemed.local.gateway.Routes;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

class CaddyfileTest {

    private static final String CADDYFILE = Checkout.text("deployment/gateway/Caddyfile");

    @Test
    void its_routes_are_those_of_the_launcher() {
        Map<String, String> expected = new TreeMap<>();
        Routes.table().forEach((path, upstream) -> expected.put(path, upstream.service()));

        assertThat(routes(CADDYFILE)).isEqualTo(expected);
    }

    @Test
    void a_path_that_leads_elsewhere_is_another_table() {
        assertThat(routes(CADDYFILE.replace("/q/openapi", "/q/*"))).isNotEqualTo(routes(CADDYFILE));
    }

    @Test
    void each_service_is_asked_at_its_port() {
        for (Service service : Service.values()) {
            assertThat(CADDYFILE)
                    .containsPattern("handle @" + service.module() + " \\{\\s+import to " + service.module() + " "
                            + service.port() + "\\s");
        }
    }

    @Test
    void ways_around_the_routes_are_closed_before_any_of_them_is_looked_at() {
        assertThat(CADDYFILE.indexOf("handle @detour"))
                .isPositive()
                .isLessThan(CADDYFILE.indexOf("handle @queue-service"));
    }

    /** {@code @service path …}, where a star at the end is what our table has as a slash at the end. */
    private static Map<String, String> routes(String caddyfile) {
        Map<String, String> routes = new TreeMap<>();
        Pattern.compile("(?m)^\\s*@([a-z]+-service) path (.*)$")
                .matcher(caddyfile)
                .results()
                .forEach(line -> {
                    for (String path : line.group(2).split(" ")) {
                        routes.put(path.replaceFirst("/\\*$", "/"), line.group(1));
                    }
                });
        return routes;
    }
}

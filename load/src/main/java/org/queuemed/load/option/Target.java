package org.queuemed.load.option;

import org.queuemed.load.Refusal;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where QueueMed is: one address for all of it, or the services' own.
 *
 * @param queue where the REST API is
 * @param notification where phones and consoles connect
 * @param display where screens connect
 * @param password of the network admin, who makes the clinics
 */
public record Target(URI queue, URI notification, URI display, String admin, String password) {

    static Target of(Arguments arguments) {
        String address = arguments.text("--address").orElse("http://localhost:8080");
        return new Target(
                url(arguments, "--queue", address),
                url(arguments, "--notification", address),
                url(arguments, "--display", address),
                arguments.text("--admin").orElse("admin"),
                password(arguments));
    }

    List<String> arguments() {
        return List.of(
                "--queue", queue.toString(),
                "--notification", notification.toString(),
                "--display", display.toString(),
                "--admin", admin);
    }

    private static String password(Arguments arguments) {
        return arguments
                .text("--admin-password")
                .or(() -> Optional.ofNullable(System.getenv(Options.PASSWORD_VARIABLE)))
                .orElse("");
    }

    private static URI url(Arguments arguments, String option, String address) {
        String value = arguments.text(option).orElse(address);
        if (value.matches("https?://[^/?#]+/?")) {
            try {
                URI url = URI.create(value);
                if (url.getHost() != null) {
                    return url;
                }
            } catch (IllegalArgumentException e) {
                // said below
            }
        }
        String said = arguments.has(option) ? option : "--address";
        throw Refusal.ofCommand(
                "Option " + said + " takes an address such as http://localhost:8080, not " + value + ".");
    }
}

package org.queuemed.deployment.configuration;

import java.util.Optional;

/**
 * Something that can be set from the environment.
 *
 * @param variable the environment variable, or several that go together
 * @param standard what it is where nobody sets it, if it is anything
 * @param meaning what it does and why it is what it is
 */
record Setting(String variable, Optional<String> standard, String meaning) {

    String row() {
        return "| %s | %s | %s |"
                .formatted(quoted(variable), standard.map(Setting::quoted).orElse("none"), meaning);
    }

    private static String quoted(String texts) {
        return "`" + texts.replace(", ", "`, `") + "`";
    }
}

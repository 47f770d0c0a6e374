package org.queuemed.deployment.compose;

import org.queuemed.deployment.checkout.Checkout;

import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Something that must be so, and a fault with which it is not: a text of the file, and what somebody might have put there.
 *
 * @param check fails where it is not so
 */
record ComposeRule(String name, Consumer<Compose> check, String text, String fault) {

    static Stream<ComposeRule> all() {
        return Stream.concat(FormRules.all(), ReachRules.all());
    }

    /** A copy of the file with the fault in it. */
    Compose faulty() {
        String file = Checkout.text("docker-compose.yml");
        if (!file.contains(text)) {
            throw new IllegalStateException("the compose file has no place for the fault of: " + name);
        }
        return Compose.read(file.replace(text, fault));
    }

    @Override
    public String toString() {
        return name;
    }
}

package org.queuemed.deployment.compose;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.queuemed.deployment.checkout.Checkout;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ComposeTest {

    private static final String EVERY_RULE = "org.queuemed.deployment.compose.ComposeRule#all";

    @ParameterizedTest
    @MethodSource(EVERY_RULE)
    void every_rule_holds(ComposeRule rule) {
        rule.check().accept(Compose.checkedOut());
    }

    @ParameterizedTest
    @MethodSource(EVERY_RULE)
    void a_fault_is_found(ComposeRule rule) {
        Compose faulty = rule.faulty();

        assertThatThrownBy(() -> rule.check().accept(faulty)).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_key_that_stands_twice_is_refused() {
        assertThatThrownBy(() -> Compose.read("services:\n  a: {image: x, image: y}\n"))
                .hasMessageContaining("duplicate key image");
    }

    @Test
    void what_can_be_set_is_in_the_example_and_the_other_way_round() {
        Set<String> used = variables("\\$\\{([A-Z_]+):-", "docker-compose.yml");
        used.remove("QUEUEMED_REVISION");

        assertThat(variables("(?m)^#([A-Z_]+)=", ".env.example")).isEqualTo(used);
        assertThat(Checkout.text(".gitignore").lines()).contains(".env");
    }

    private static Set<String> variables(String pattern, String file) {
        return Pattern.compile(pattern)
                .matcher(Checkout.text(file))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

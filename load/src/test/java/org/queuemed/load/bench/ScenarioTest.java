package org.queuemed.load.bench;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.queuemed.load.option.Options;
import org.queuemed.load.option.Shape;

import java.util.EnumSet;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class ScenarioTest {

    @ParameterizedTest
    @EnumSource
    void the_tool_understands_it(Scenario scenario) {
        assertThat(Options.parse(scenario.options()).shape().connections()).isPositive();
    }

    @Test
    void none_is_forgotten() {
        assertThat(Scenario.SITTINGS.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(Scenario.WARM_UP)));
    }

    @Test
    void they_are_as_large_as_the_table_says() {
        assertThat(shape(Scenario.SMALL).connections()).isEqualTo(1_100);
        assertThat(shape(Scenario.LARGE).connections()).isEqualTo(11_000);
        Shape full = shape(Scenario.FULL);
        assertThat(full.phones() + full.allConsoles()).isEqualTo(19_000);
    }

    private static Shape shape(Scenario scenario) {
        return Options.parse(scenario.options()).shape();
    }
}

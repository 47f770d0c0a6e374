package org.queuemed.admission;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlacesTest {

    private final Places two = new Places(2);

    @Test
    void there_are_so_many_for_each() {
        assertThat(two.take("Ana")).isTrue();
        assertThat(two.take("Ana")).isTrue();
        assertThat(two.take("Ana")).isFalse();

        assertThat(two.take("Bea")).isTrue();
    }

    @Test
    void one_that_was_given_back_can_be_taken_again() {
        two.take("Ana");
        two.take("Ana");

        two.giveBack("Ana");

        assertThat(two.take("Ana")).isTrue();
        assertThat(two.take("Ana")).isFalse();
    }

    @Test
    void who_has_none_is_forgotten() {
        two.take("Ana");
        two.giveBack("Ana");

        assertThat(two.known()).isZero();
    }
}

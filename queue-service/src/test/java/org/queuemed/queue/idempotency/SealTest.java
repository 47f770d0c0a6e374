package org.queuemed.queue.idempotency;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SealTest {

    private final Seal seal = new Seal("the client's own key");

    @Test
    void what_is_sealed_is_opened_with_the_same_secret() {
        assertThat(new Seal("the client's own key").open(seal.close("{\"name\":\"أمينة\"}")))
                .isEqualTo("{\"name\":\"أمينة\"}");
    }

    @Test
    void another_secret_does_not_open_it() {
        String sealed = seal.close("a token");

        assertThatThrownBy(() -> new Seal("another key").open(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_same_text_never_looks_the_same() {
        assertThat(seal.close("a token")).isNotEqualTo(seal.close("a token")).doesNotContain("token");
    }
}

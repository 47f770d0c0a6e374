package org.queuemed.realtime.poll;

import org.junit.jupiter.api.Test;
import org.queuemed.contract.event.PositionUpdated;
import org.queuemed.contract.event.QueueOpened;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class EntityTagTest {

    private static final EntityTag TAG = EntityTag.of(List.of(new PositionUpdated(2, 10)));

    @Test
    void the_same_content_has_the_same_tag_and_another_content_another() {
        assertThat(EntityTag.of(List.of(new PositionUpdated(2, 10)))).isEqualTo(TAG);
        assertThat(EntityTag.of(List.of(new PositionUpdated(2, 11)))).isNotEqualTo(TAG);
        assertThat(EntityTag.of(List.of(new PositionUpdated(2, 10), new QueueOpened(null))))
                .isNotEqualTo(TAG);
        assertThat(TAG.value()).matches("\"[\\w-]{43}\"");
    }

    @Test
    void a_tag_is_found_in_a_list_in_weak_form_and_by_the_star() {
        assertThat(TAG.isIn(List.of(TAG.value()))).isTrue();
        assertThat(TAG.isIn(List.of("\"x\", W/" + TAG.value()))).isTrue();
        assertThat(TAG.isIn(List.of("\"x\"", TAG.value()))).isTrue();
        assertThat(TAG.isIn(List.of("*"))).isTrue();
        assertThat(TAG.isIn(List.of("\"x\""))).isFalse();
        assertThat(TAG.isIn(List.of())).isFalse();
    }
}

package org.queuemed.realtime.news;

import org.junit.jupiter.api.Test;
import org.queuemed.contract.event.QueueClosed;
import org.queuemed.contract.event.QueueOpened;

import static org.assertj.core.api.Assertions.assertThat;
import static org.queuemed.contract.QueueStatus.CLOSED;
import static org.queuemed.contract.QueueStatus.OPEN;
import static org.queuemed.contract.QueueStatus.PAUSED;

class OpeningTest {

    private static final Opening OPENED = new Opening(OPEN, "La file est ouverte.");

    @Test
    void a_newcomer_is_told_only_what_is_out_of_the_ordinary() {
        assertThat(OPENED.newsSince(null)).isEmpty();
        assertThat(new Opening(PAUSED, null).newsSince(null)).containsExactly(new QueueClosed(PAUSED, null));
    }

    @Test
    void another_status_is_news() {
        Opening closed = new Opening(CLOSED, "À demain.");

        assertThat(closed.newsSince(OPENED)).containsExactly(new QueueClosed(CLOSED, "À demain."));
        assertThat(closed.newsSince(new Opening(PAUSED, "À demain."))).hasSize(1);
        assertThat(OPENED.newsSince(closed)).containsExactly(new QueueOpened("La file est ouverte."));
    }

    @Test
    void another_message_is_news_only_while_it_is_not_open() {
        assertThat(new Opening(OPEN, "Bonjour.").newsSince(OPENED)).isEmpty();
        assertThat(new Opening(PAUSED, "15 h").newsSince(new Opening(PAUSED, "14 h")))
                .hasSize(1);
        assertThat(new Opening(PAUSED, "14 h").newsSince(new Opening(PAUSED, "14 h")))
                .isEmpty();
    }
}

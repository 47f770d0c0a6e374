package org.queuemed.queue.line;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

class ReceptionTest {

    private static final Locale ARABIC_OF_TUNISIA = Locale.forLanguageTag("ar-TN");

    @Test
    void a_clinic_that_chose_no_languages_speaks_its_own_whatever_it_becomes() {
        assertThat(Reception.DEFAULT.languagesBeside(Locale.FRENCH)).containsExactly("fr");
        assertThat(Reception.DEFAULT.withOwn(ARABIC_OF_TUNISIA).languagesBeside(ARABIC_OF_TUNISIA))
                .containsExactly("ar");
    }

    @Test
    void another_language_of_its_own_comes_before_those_that_it_chose() {
        assertThat(speaking("fr", "en").withOwn(ARABIC_OF_TUNISIA).languages()).containsExactly("ar", "fr", "en");
        assertThat(speaking("fr", "en").withOwn(Locale.ENGLISH).languages()).containsExactly("fr", "en");
    }

    private static Reception speaking(String... languages) {
        return new Reception(List.of(languages), null, true, List.of());
    }
}

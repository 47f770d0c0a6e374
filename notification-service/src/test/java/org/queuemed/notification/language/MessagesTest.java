package org.queuemed.notification.language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Locale;
import java.util.ResourceBundle;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void every_language_says_everything_that_french_says(String language) {
        ResourceBundle french = Messages.bundle(Locale.FRENCH);

        ResourceBundle translated = Messages.bundle(Locale.forLanguageTag(language));

        assertThat(translated.getLocale().getLanguage()).isEqualTo(language);
        assertThat(translated.keySet()).isEqualTo(french.keySet());
        assertThat(french.keySet())
                .allSatisfy(key ->
                        assertThat(translated.getString(key)).isNotBlank().isNotEqualTo(french.getString(key)));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"fr,C'est votre tour !", "en-GB,It is your turn!", "ar-TN,حان دورك!"})
    void a_patient_is_called_in_the_language_of_the_clinic(String tag, String message) {
        assertThat(Messages.called(Messages.localeOf(tag))).isEqualTo(message);
    }

    @Test
    void a_language_that_nobody_translated_is_french_whatever_the_server_speaks() {
        assertThat(Messages.called(Messages.localeOf("sw"))).isEqualTo("C'est votre tour !");
        assertThat(Messages.called(Messages.localeOf(null))).isEqualTo("C'est votre tour !");
    }
}

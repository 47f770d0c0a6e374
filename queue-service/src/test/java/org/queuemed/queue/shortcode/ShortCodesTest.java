package org.queuemed.queue.shortcode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class ShortCodesTest {

    private final ShortCodes codes = new ShortCodes(new SecureRandom());

    @Test
    void a_code_is_six_characters_of_which_all_are_used() {
        String all = Stream.generate(codes::next).limit(500).collect(Collectors.joining());

        assertThat(all).hasSize(3000).matches("[23456789CFGHJMPQRVWX]+");
        assertThat(all.chars().distinct()).hasSize(20);
    }

    @Test
    void a_code_that_was_made_is_read() {
        String code = codes.next();

        assertThat(ShortCodes.read(code)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2CF9XW", "2cf9xw", " 2CF 9XW ", "2cf-9xw", "\t2CF\u00a09XW\n"})
    void case_and_blanks_are_forgiven(String typed) {
        assertThat(ShortCodes.read(typed)).contains("2CF9XW");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "2CF9X", "2CF9XWX", "2CF9X0", "2CF9XA", "2CF9XW\u0000", "' or 1", "٢CF9XW"})
    void what_is_no_code_is_none(String typed) {
        assertThat(ShortCodes.read(typed)).isEmpty();
    }
}

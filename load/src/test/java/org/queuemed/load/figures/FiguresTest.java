package org.queuemed.load.figures;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FiguresTest {

    private static final long MILLI = 1_000_000;

    @Test
    void added_up_they_are_what_one_would_have_seen_who_saw_everything() {
        Figures all = new Figures();
        Figures one = new Figures();
        Figures other = new Figures();
        for (int i = 1; i <= 1_000; i++) {
            all.time(Latency.SCREEN, i * MILLI);
            (i % 3 == 0 ? one : other).time(Latency.SCREEN, i * MILLI);
        }

        Figures sum = new Figures();
        sum.add(one);
        sum.add(other);

        assertThat(sum.of(Latency.SCREEN)).isEqualTo(all.of(Latency.SCREEN));
        assertThat(sum.of(Latency.SCREEN).getValueAtPercentile(99)).isBetween(989_000L, 991_000L);
        assertThat(sum.of(Latency.CONSOLE).getTotalCount()).isZero();
    }

    @Test
    void counts_are_added_up() {
        Figures one = new Figures();
        one.count(Count.LOST);
        Figures other = new Figures();
        other.count(Count.LOST, 2);
        other.count(Count.CALLS);

        one.add(other);

        assertThat(one.of(Count.LOST)).isEqualTo(3);
        assertThat(one.of(Count.CALLS)).isEqualTo(1);
    }

    @Test
    void the_first_error_is_the_one_that_is_told() {
        Figures figures = new Figures();
        figures.error("first");
        Figures other = new Figures();
        other.error("second");

        figures.add(other);

        assertThat(figures.firstError()).isEqualTo("first");
    }

    @Test
    void as_text_nothing_is_lost() {
        Figures figures = new Figures();
        figures.time(Latency.LAST_PHONE, 3 * MILLI);
        figures.time(Latency.LAST_PHONE, 60_000 * MILLI);
        figures.count(Count.EXPECTED, 7);
        figures.error("a \"quoted\" one");

        Figures read = FiguresText.read(FiguresText.write(figures));

        assertThat(read.of(Latency.LAST_PHONE)).isEqualTo(figures.of(Latency.LAST_PHONE));
        assertThat(read.of(Count.EXPECTED)).isEqualTo(7);
        assertThat(read.firstError()).isEqualTo("a \"quoted\" one");
        assertThat(FiguresText.write(figures)).doesNotContain("\n");
    }

    @Test
    void other_text_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> FiguresText.read("{}"));
        assertThatIllegalArgumentException().isThrownBy(() -> FiguresText.read("ready"));
    }

    @Test
    void names_in_json_are_as_json_has_them() {
        assertThat(Latency.CALLED_PHONE.key()).isEqualTo("calledPhone");
        assertThat(Count.HTTP_ERRORS.key()).isEqualTo("httpErrors");
    }
}

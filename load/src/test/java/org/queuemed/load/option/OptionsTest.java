package org.queuemed.load.option;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.queuemed.load.Refusal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OptionsTest {

    @Test
    void without_options_it_is_a_small_town_on_this_machine() {
        Options options = parse("");

        assertThat(options.target().queue()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(options.shape()).isEqualTo(new Shape(10, 20, 1, 1, 0, 0));
        assertThat(options.pace().rate()).isEqualTo(5);
        assertThat(options.workers()).isEqualTo(1);
        assertThat(options.json()).isEmpty();
    }

    @Test
    void everything_can_be_said() {
        Options options = parse(
                "--settle 0 --clinics 50 --patients 30 --screens 2 --consoles 0 --idle 100 --idle-clinics 7 --rate 0.5"
                        + " --ramp 0 --warm-up 2.5 --duration 60 --grace 1 --visit 0.25 --no-shows 100 --fresh --sources 4 --workers 2"
                        + " --pids 1,2 --json out.json");

        assertThat(options.shape()).isEqualTo(new Shape(50, 30, 2, 0, 100, 7));
        assertThat(options.pace())
                .isEqualTo(new Pace(
                        Duration.ZERO,
                        0.5,
                        Duration.ZERO,
                        Duration.ofMillis(2_500),
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(250),
                        100,
                        true,
                        false));
        assertThat(options.sources()).isEqualTo(4);
        assertThat(options.workers()).isEqualTo(2);
        assertThat(options.pids()).contains("1,2");
        assertThat(options.json()).contains(Path.of("out.json"));
    }

    @Test
    void each_service_can_be_asked_at_its_own_address() {
        Target target = parse(
                        "--address http://10.0.0.1 --display https://screens.example:8443 --admin root --admin-password x")
                .target();

        assertThat(target)
                .isEqualTo(new Target(
                        URI.create("http://10.0.0.1"),
                        URI.create("http://10.0.0.1"),
                        URI.create("https://screens.example:8443"),
                        "root",
                        "x"));
    }

    @Test
    void idle_phones_sit_in_clinics_as_full_as_the_others() {
        assertThat(parse("--patients 20 --idle 41").shape().idleClinics()).isEqualTo(3);
    }

    @Test
    void the_shares_of_all_workers_are_the_whole() {
        Options whole = parse("--clinics 10 --rate 20 --idle 101 --idle-clinics 5 --workers 3");

        List<Options> shares = IntStream.range(0, 3).mapToObj(whole::share).toList();

        assertThat(shares).extracting(share -> share.shape().clinics()).containsExactly(4, 3, 3);
        assertThat(shares.stream().mapToInt(share -> share.shape().idle()).sum())
                .isEqualTo(101);
        assertThat(shares.stream()
                        .mapToInt(share -> share.shape().idleClinics())
                        .sum())
                .isEqualTo(5);
        assertThat(shares.stream().mapToDouble(share -> share.pace().rate()).sum())
                .isBetween(19.999, 20.001);
    }

    @Test
    void a_worker_without_an_idle_clinic_has_no_idle_phones() {
        Options whole = parse("--idle 7 --idle-clinics 2 --workers 3");

        List<Shape> shares = IntStream.range(0, 3)
                .mapToObj(index -> whole.share(index).shape())
                .toList();

        assertThat(shares).extracting(Shape::idle).containsExactly(4, 3, 0);
        assertThat(shares).extracting(Shape::idleClinics).containsExactly(1, 1, 0);
    }

    @Test
    void a_worker_is_told_the_same_but_for_the_password() {
        Options share = parse(
                        "--admin-password secret --clinics 7 --rate 10 --idle 9 --visit 0.125 --fresh --echo --workers 3")
                .share(1);

        assertThat(share.arguments()).doesNotContain("secret");
        Options told = Options.parse(share.arguments());
        assertThat(told.shape()).isEqualTo(share.shape());
        assertThat(told.pace()).isEqualTo(share.pace());
        assertThat(told.echo()).isTrue();
        assertThat(told.target().queue()).isEqualTo(share.target().queue());
    }

    @Test
    void with_one_button_everybody_comes_and_a_worker_knows_it() {
        Options share = parse("--one-button --clinics 2 --workers 2").share(1);

        assertThat(share.pace().oneButton()).isTrue();
        assertThat(share.pace().noShows()).isZero();
        assertThat(Options.parse(share.arguments()).pace()).isEqualTo(share.pace());
    }

    @Test
    void all_idle_phones_are_in_one_of_the_idle_clinics() {
        Shape shape = parse("--idle 11 --idle-clinics 3").shape();

        assertThat(IntStream.range(0, 3).map(shape::idleIn)).containsExactly(4, 4, 3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --clincs 5            | Unknown option --clincs; ./queuemed load --help lists them.
                    --clinics             | Option --clinics needs a value.
                    --clinics --rate 5    | Option --clinics needs a value.
                    --clinics 0           | Option --clinics takes a whole number from 1 to 1000000, not 0.
                    --patients many       | Option --patients takes a whole number from 1 to 1000000, not many.
                    --rate 0              | Option --rate takes a number above 0 and up to 100000, not 0.
                    --rate -1             | Option --rate takes a number above 0 and up to 100000, not -1.
                    --duration 1m         | Option --duration takes seconds, such as 30 or 0.5, not 1m.
                    --no-shows 101        | Option --no-shows takes a whole number from 0 to 100, not 101.
                    --address here        | Option --address takes an address such as http://localhost:8080, not here.
                    --queue ftp://x       | Option --queue takes an address such as http://localhost:8080, not ftp://x.
                    --idle 5 --idle-clinics 0 | Option --idle-clinics takes a number from 1 to that of --idle.
                    --idle 5 --idle-clinics 6 | Option --idle-clinics takes a number from 1 to that of --idle.
                    --one-button --no-shows 0 | Option --no-shows does not go with --one-button: whoever is called has come.
                    --one-button --patients 1 | Option --one-button takes at least 2 --patients: one is always with the doctor.
                    --clinics 2 --workers 3 | Option --workers takes at most the number of --clinics: each has clinics of its own.
                    """)
    void what_is_not_understood_is_a_sentence_and_code_2(String typed, String sentence) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> parse(typed))
                .withMessage(sentence)
                .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "http://:80", "http://x/path", "http://a b", "http://[::1"})
    void an_address_that_is_none_is_refused(String address) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Options.parse(List.of("--address", address)))
                .withMessageStartingWith("Option --address takes an address");
    }

    private static Options parse(String typed) {
        return Options.parse(
                typed.isEmpty() ? List.of() : Arrays.asList(typed.strip().split(" ")));
    }
}

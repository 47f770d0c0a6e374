package org.queuemed.local;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OptionsTest {

    private static final Path DATA = Path.of("/project/.queuemed");

    @Test
    void without_options_it_is_one_of_each_on_the_loopback_address_with_a_demo_clinic() {
        assertThat(parse()).isEqualTo(new Options("127.0.0.1", 8080, DATA, 1, true, Optional.empty()));
    }

    @Test
    void every_option_has_its_effect() {
        Options options = parse(
                "--port",
                "9090",
                "--data",
                "/tmp/clinic",
                "--replicas",
                "3",
                "--no-demo",
                "--host",
                "192.168.1.5",
                "--train",
                "/tmp/aot");

        assertThat(options)
                .isEqualTo(new Options(
                        "192.168.1.5", 9090, Path.of("/tmp/clinic"), 3, false, Optional.of(Path.of("/tmp/aot"))));
    }

    @Test
    void a_data_folder_is_taken_from_where_the_user_stands() {
        assertThat(parse("--data", "here/./below").data())
                .isEqualTo(Path.of("here/below").toAbsolutePath());
    }

    @Test
    void an_unknown_option_is_refused_by_its_name() {
        assertThatThrownBy(() -> parse("--ports", "80"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.exitCode()).isEqualTo(2))
                .hasMessage("Unknown option --ports; ./queuemed help lists them.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65536", "eighty", "8080x", "99999999999", "+80"})
    void a_port_that_is_none_is_refused(String port) {
        assertThatThrownBy(() -> parse("--port", port))
                .isInstanceOf(Refusal.class)
                .hasMessage("Option --port takes a number from 1 to 65535, not " + port + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "17", "1000", "many"})
    void replicas_that_no_laptop_carries_are_refused(String replicas) {
        assertThatThrownBy(() -> parse("--replicas", replicas))
                .isInstanceOf(Refusal.class)
                .hasMessage("Option --replicas takes a number from 1 to 16, not " + replicas + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--data", "--replicas", "--host"})
    void an_option_without_its_value_is_refused(String option) {
        assertThatThrownBy(() -> parse(option))
                .isInstanceOf(Refusal.class)
                .hasMessage("Option " + option + " needs a value.");
        assertThatThrownBy(() -> parse(option, "--no-demo"))
                .isInstanceOf(Refusal.class)
                .hasMessage("Option " + option + " needs a value.");
    }

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments), DATA);
    }
}

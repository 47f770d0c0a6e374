package org.queuemed.local;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** The start script as a newcomer meets it; what it starts has tests of its own. */
@Timeout(30)
class StartScriptTest {

    /** Tests run in the folder of their module. */
    private static final Path SCRIPT = Path.of("../queuemed").toAbsolutePath().normalize();

    @TempDir
    Path elsewhere;

    @Test
    void help_lists_the_commands_from_any_folder() throws Exception {
        Said said = run(SCRIPT, "help");

        assertThat(said.exitCode()).isZero();
        assertThat(said.text())
                .contains("up ", "verify ", "format ", "help ", "--no-demo")
                .doesNotContain("\u001b");
    }

    @Test
    void without_a_command_it_helps() throws Exception {
        assertThat(run(SCRIPT)).isEqualTo(run(SCRIPT, "help"));
    }

    @Test
    void it_works_through_a_link() throws Exception {
        Path link = Files.createSymbolicLink(elsewhere.resolve("qm"), SCRIPT);

        assertThat(run(link, "help").exitCode()).isZero();
    }

    @Test
    void an_unknown_command_is_a_sentence_and_code_2() throws Exception {
        assertThat(run(SCRIPT, "start"))
                .isEqualTo(new Said(2, "queuemed: Unknown command start; ./queuemed help lists them.\n"));
    }

    @Test
    void an_unknown_option_is_a_sentence_and_code_2_before_anything_is_built() throws Exception {
        assertThat(run(SCRIPT, "up", "--no-demo", "--prot", "80"))
                .isEqualTo(new Said(2, "queuemed: Unknown option --prot; ./queuemed help lists them.\n"));
        assertThat(run(SCRIPT, "up", "--port")).isEqualTo(new Said(2, "queuemed: Option --port needs a value.\n"));
    }

    private Said run(Path script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(elsewhere.toFile()).redirectErrorStream(true);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private record Said(int exitCode, String text) {}
}

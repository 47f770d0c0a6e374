package org.queuemed.local;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
                .contains("up ", "load ", "verify ", "images ", "secrets ", "format ", "help ", "--no-demo")
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

    @Test
    void a_newer_maven_is_fetched_beside_where_it_will_be_and_whole() throws Exception {
        Path project = aProject();
        Path older = anOlderMaven("""
                here=$(pwd -P)/apache-maven-3.9.11/bin
                mkdir -p "$here"
                printf '#!/bin/sh\\necho "the newer one was told: $*"\\n' > "$here/mvn"
                """);

        Said said = run(project.resolve("queuemed"), older, "verify", "-Dfast");

        assertThat(said.text()).endsWith("the newer one was told: -B -ntp -T2 verify -Dfast\n");
        assertThat(said.exitCode()).isZero();
        assertThat(project.resolve(".tools")).isDirectoryContaining("glob:**/apache-maven-3.9.11");
        assertThat(project.resolve(".tools").toFile().list()).hasSize(1);
    }

    @Test
    void a_newer_maven_that_could_not_be_fetched_leaves_nothing_behind() throws Exception {
        Path project = aProject();
        Path older = anOlderMaven("mkdir -p apache-maven-3.9.11/bin; echo no network today; exit 1");

        Said said = run(project.resolve("queuemed"), older, "verify");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.text()).contains("no network today\n", "could not fetch it; the reason is above.");
        assertThat(project.resolve(".tools")).isEmptyDirectory();
    }

    @Test
    void images_are_built_with_the_version_of_the_pom_and_what_was_asked_for() throws Exception {
        Path project = aProject();
        Files.writeString(project.resolve("pom.xml"), "  <version>2.5.0</version>\n");
        Path docker = aProgram("docker", "echo \"$QUEUEMED_VERSION: $*\"");

        Said said = run(project.resolve("queuemed"), docker, "images", "--push");

        assertThat(said).isEqualTo(new Said(0, "2.5.0: buildx bake --file docker-compose.yml --push\n"));
    }

    private Path aProject() throws IOException {
        Path project = Files.createDirectory(elsewhere.resolve("project"));
        Files.writeString(project.resolve("pom.xml"), "<dependency-plugin.version>3</dependency-plugin.version>");
        Files.createDirectory(project.resolve("acceptance"));
        Files.copy(SCRIPT.resolveSibling("acceptance/browser.sh"), project.resolve("acceptance/browser.sh"));
        return Files.copy(SCRIPT, project.resolve("queuemed")).getParent();
    }

    /** @param unpacking what it does to fetch the newer one, in the folder where that should be */
    private Path anOlderMaven(String unpacking) throws IOException {
        return aProgram("mvn", """
                [ "$1" = --version ] && echo "Apache Maven 3.6.3" && exit
                """ + unpacking);
    }

    /** @return its folder */
    private Path aProgram(String name, String script) throws IOException {
        Path folder = Files.createDirectory(elsewhere.resolve("bin"));
        Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return folder;
    }

    private Said run(Path script, String... arguments) throws IOException, InterruptedException {
        return run(script, elsewhere, arguments);
    }

    /** @param programs a folder whose programs come before those of the system; there is no temporary folder */
    private Said run(Path script, Path programs, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(elsewhere.toFile()).redirectErrorStream(true);
        builder.environment().merge("PATH", programs.toString(), (path, first) -> first + ":" + path);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("QUEUEMED_BROWSER", "one that is there");
        builder.environment().put("TMPDIR", elsewhere.resolve("nowhere").toString());
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private record Said(int exitCode, String text) {}
}

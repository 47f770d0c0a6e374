package org.queuemed.local;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code ./queuemed verify} sees to a browser, on a machine that has nothing but what is listed here. What stands in for
 * Maven and for a browser are scripts, as the real ones would build everything or be installed for good.
 */
@Timeout(30)
@DisabledOnOs(value = OS.MAC, disabledReason = "a browser in /Applications cannot be hidden")
class VerifyBrowserTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final List<String> TOOLS =
            List.of("bash", "sh", "sed", "dirname", "readlink", "id", "mktemp", "cat", "rm");

    @TempDir
    Path machine;

    @BeforeEach
    void a_machine_without_a_browser_where_nothing_can_be_installed() throws IOException {
        Files.createDirectories(machine.resolve("project/acceptance"));
        Files.createDirectory(machine.resolve("bin"));
        for (String file : List.of("queuemed", "pom.xml", "acceptance/browser.sh")) {
            Files.copy(ROOT.resolve(file), machine.resolve("project").resolve(file));
        }
        for (String tool : TOOLS) {
            program(tool, "exec " + find(tool) + " \"$@\"");
        }
        program("mvn", """
                case "$*" in
                  --version) echo "Apache Maven 3.9.11" ;;
                  *build-classpath*) echo "no network today"; exit 1 ;;
                  *) echo "Maven builds, with the browser $QUEUEMED_BROWSER" ;;
                esac
                """);
    }

    @Test
    void the_one_that_is_installed_is_taken() throws Exception {
        program("chromium-browser", "echo install me elsewhere; exit 1");
        Path installed = program("google-chrome", "echo Google Chrome 140");

        assertThat(verify(Map.of())).isEqualTo(new Said(0, "Maven builds, with the browser " + installed + "\n"));
    }

    @Test
    void the_one_that_is_named_is_taken_before() throws Exception {
        program("chromium", "echo Chromium 140");

        assertThat(verify(Map.of("QUEUEMED_BROWSER", "/opt/mine")))
                .isEqualTo(new Said(0, "Maven builds, with the browser /opt/mine\n"));
    }

    @Test
    void without_one_a_sentence_says_so_before_anything_is_built() throws Exception {
        Said said = verify(Map.of());

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.text())
                .contains("which did not work; what was said is in ")
                .endsWith("install Chromium or Google Chrome, or set QUEUEMED_BROWSER to the program of one.\n")
                .doesNotContain("Maven builds");
    }

    @Test
    void one_who_may_is_given_what_the_system_has() throws Exception {
        program("id", "echo 0");
        Path chromium = machine.resolve("bin/chromium");
        program(
                "apt-get",
                "[ \"$1\" = install ] && printf '#!/bin/sh\\n' > %1$s && /bin/chmod +x %1$s".formatted(chromium));

        assertThat(verify(Map.of()).text())
                .startsWith("Installing Chromium")
                .endsWith("Maven builds, with the browser " + chromium + "\n");
    }

    @Test
    void whoever_does_not_test_the_pages_needs_none() throws Exception {
        assertThat(verify(Map.of(), "-pl", "contract,web", "-am").exitCode()).isZero();
        assertThat(verify(Map.of(), "-pl", "!acceptance").exitCode()).isZero();
        assertThat(verify(Map.of(), "-DskipTests").exitCode()).isZero();
        assertThat(verify(Map.of(), "-pl", "web", "-amd").exitCode()).isEqualTo(1);
        assertThat(verify(Map.of(), "-pl", "web,:acceptance").exitCode()).isEqualTo(1);
        assertThat(verify(Map.of(), "-pl", "!load").exitCode()).isEqualTo(1);
    }

    private static Path find(String tool) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private Path program(String name, String script) throws IOException {
        Path program = machine.resolve("bin").resolve(name);
        Files.deleteIfExists(program);
        Files.writeString(program, "#!/bin/sh\n" + script);
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    private Said verify(Map<String, String> environment, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "project/queuemed", "verify"));
        command.addAll(List.of(options));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(machine.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", machine.resolve("bin").toString());
        builder.environment().put("HOME", machine.toString());
        builder.environment().put("TMPDIR", machine.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private record Said(int exitCode, String text) {}
}

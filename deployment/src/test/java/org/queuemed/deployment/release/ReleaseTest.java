package org.queuemed.deployment.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.queuemed.deployment.checkout.Checkout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

class ReleaseTest {

    private static final Pattern COMMAND = Pattern.compile("\\./queuemed ([a-z]+)");

    @Test
    void the_version_is_that_of_the_pom() throws IOException, InterruptedException {
        Process said = new ProcessBuilder(Checkout.path("queuemed").toString(), "version").start();

        assertThat(new String(said.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(Checkout.version() + "\n");
        assertThat(said.waitFor()).isZero();
    }

    @Test
    void the_changelog_begins_with_the_version_that_is_worked_on() {
        String version = Checkout.version().replace("-SNAPSHOT", "");

        assertThat(Checkout.text("CHANGELOG.md").lines().filter(line -> line.startsWith("## ")))
                .first()
                .asString()
                .startsWith("## " + version);
    }

    @ParameterizedTest
    @ValueSource(strings = {".github/workflows/verify.yml", ".github/workflows/release.yml"})
    void a_workflow_runs_what_there_is_and_pins_what_it_uses(String file) throws IOException {
        String text = Checkout.text(file);
        JsonNode workflow = new YAMLMapper().readTree(text);
        List<String> commands =
                COMMAND.matcher(text).results().map(found -> found.group(1)).toList();

        assertThat(workflow.path("jobs")).isNotEmpty().allSatisfy(job -> {
            assertThat(job.path("timeout-minutes").asInt()).isPositive();
            assertThat(job.path("steps")).isNotEmpty();
        });
        assertThat(workflow.findValuesAsText("uses")).isNotEmpty().allMatch(action -> action.matches("[\\w/-]+@v\\d+"));
        assertThat(commands).contains("verify", "images").allMatch(ReleaseTest::isThere);
    }

    @Test
    void a_release_says_what_it_is_made_of() {
        assertThat(Checkout.text(".github/workflows/release.yml"))
                .containsSubsequence(
                        "./queuemed verify", "./queuemed sbom", "gh release create", "target/queuemed.json");
    }

    private static boolean isThere(String command) {
        return Checkout.text("queuemed").contains("\n  " + command + " ");
    }
}

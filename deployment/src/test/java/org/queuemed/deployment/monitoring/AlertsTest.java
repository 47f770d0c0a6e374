package org.queuemed.deployment.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.queuemed.deployment.checkout.Checkout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

class AlertsTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern ROW =
            Pattern.compile("^\\| `(QueueMed\\w+)` \\| [^|]+ \\| [^|]+ \\|$", Pattern.MULTILINE);

    private final JsonNode spec;

    AlertsTest() throws IOException {
        spec = YAML.readTree(Checkout.text("k8s/components/monitoring/alerts.yaml"))
                .path("spec");
    }

    @Test
    void it_is_written_what_each_means_and_what_to_do() {
        List<String> written = ROW.matcher(Checkout.text("docs/operations.md"))
                .results()
                .map((MatchResult row) -> row.group(1))
                .toList();

        assertThat(written).isNotEmpty().containsExactlyElementsOf(spec.findValuesAsText("alert"));
    }

    @Test
    void each_says_how_urgent_it_is_and_what_happened() {
        assertThat(spec.at("/groups/0/rules")).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.at("/labels/severity").asText()).isIn("critical", "warning");
            assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
        });
    }

    @Test
    void where_there_is_a_promtool_it_reads_them(@TempDir Path folder) throws IOException, InterruptedException {
        Path rules = Files.writeString(folder.resolve("rules.yaml"), YAML.writeValueAsString(spec));
        Process promtool = promtool(rules);

        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(promtool.waitFor()).as(said).isZero();
    }

    private static Process promtool(Path rules) {
        try {
            return new ProcessBuilder("promtool", "check", "rules", rules.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            return Assumptions.abort("no promtool");
        }
    }
}

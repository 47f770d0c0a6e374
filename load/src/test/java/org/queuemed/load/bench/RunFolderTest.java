package org.queuemed.load.bench;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;

import static org.assertj.core.api.Assertions.assertThat;

class RunFolderTest {

    @TempDir
    private Path path;

    private RunFolder folder;

    @BeforeEach
    void measured() throws IOException {
        folder = new RunFolder(path);
        for (Scenario scenario : EnumSet.complementOf(EnumSet.copyOf(Scenario.WARM_UP))) {
            Files.writeString(folder.figures(scenario), "{\"count\": {\"lost\": 1}}");
            if (scenario.hasYardstick()) {
                Files.writeString(folder.bareFigures(scenario), "{\"count\": {\"lost\": 2}}");
            }
        }
    }

    @Test
    void a_run_is_complete_with_all_its_figures() {
        assertThat(folder.isComplete()).isTrue();
    }

    @Test
    void a_run_that_was_broken_off_is_not() throws IOException {
        Files.delete(folder.figures(Scenario.FULL));

        assertThat(folder.isComplete()).isFalse();
    }

    @Test
    void nor_is_one_without_its_yardstick() throws IOException {
        Files.delete(folder.bareFigures(Scenario.SMALL));

        assertThat(folder.isComplete()).isFalse();
    }

    @Test
    void the_two_servers_figures_are_read_apart() throws IOException {
        assertThat(folder.ofQueueMed().of(Scenario.SMALL, "/count/lost")).isEqualTo(1);
        assertThat(folder.ofTheBareServer().of(Scenario.SMALL, "/count/lost")).isEqualTo(2);
        assertThat(folder.ofTheBareServer().of(Scenario.FEW_OTHERS, "/count/lost"))
                .isNaN();
    }

    @Test
    void what_was_said_stands_beside_the_figures() {
        assertThat(RunFolder.said(folder.bareFigures(Scenario.SMALL))).isEqualTo(path.resolve("small-bare.txt"));
    }
}

package org.queuemed.load.bench;

import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one run leaves: a JSON file for each scenario, and one for the bare server beside it.
 *
 * @param path of the folder
 */
record RunFolder(Path path) {

    private static final List<Scenario> MEASURED =
            Scenario.SITTINGS.stream().flatMap(List::stream).toList();

    Path figures(Scenario scenario) {
        return path.resolve(scenario.key() + ".json");
    }

    Path bareFigures(Scenario scenario) {
        return path.resolve(scenario.key() + "-bare.json");
    }

    /** What the tool said while it measured them. */
    static Path said(Path figures) {
        return Path.of(figures.toString().replaceFirst("json$", "txt"));
    }

    boolean isComplete() {
        return Stream.concat(MEASURED.stream().map(this::figures), yardsticks().map(this::bareFigures))
                .allMatch(Files::exists);
    }

    Measurement ofQueueMed() throws IOException {
        Measurement run = new Measurement();
        for (Scenario scenario : MEASURED) {
            run.put(scenario, new ObjectMapper().readTree(figures(scenario).toFile()));
        }
        return run;
    }

    Measurement ofTheBareServer() throws IOException {
        Measurement run = new Measurement();
        for (Scenario scenario : yardsticks().toList()) {
            run.put(scenario, new ObjectMapper().readTree(bareFigures(scenario).toFile()));
        }
        return run;
    }

    private static Stream<Scenario> yardsticks() {
        return MEASURED.stream().filter(Scenario::hasYardstick);
    }
}

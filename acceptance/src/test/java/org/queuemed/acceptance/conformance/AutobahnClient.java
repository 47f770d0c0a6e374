package org.queuemed.acceptance.conformance;

import org.queuemed.contract.ContractJson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** The fuzzing client of the Autobahn test suite, in a process of its own: it is Python 2 and runs in Jython. */
final class AutobahnClient {

    private static final Path JARS = Path.of(System.getProperty("queuemed.autobahn"));
    private static final int MINUTES_TO_END = 20;

    /** As the suite has it by default, but for the seconds, of which it gives one or five. */
    private static final Map<String, Object> PATIENT = Map.of(
            "failByDrop",
            false,
            "openHandshakeTimeout",
            60,
            "closeHandshakeTimeout",
            60,
            "serverConnectionDropTimeout",
            60);

    private final Path folder;
    private final List<String> cases;
    private final List<String> excluded;

    /**
     * @param folder where it writes
     * @param cases their numbers, such as {@code 6.4.1}, or with a star for all that begin so
     */
    AutobahnClient(Path folder, List<String> cases, List<String> excluded) {
        this.folder = folder;
        this.cases = cases;
        this.excluded = excluded;
    }

    /**
     * Runs every case at every address, one after the other.
     *
     * @param addresses by a name of small letters
     */
    Reports run(Map<String, String> addresses) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process client = new ProcessBuilder(command(written(addresses)))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(client.waitFor(MINUTES_TO_END, TimeUnit.MINUTES))
                    .as("ended")
                    .isTrue();
            assertThat(client.exitValue()).as(Files.readString(said)).isZero();
            return new Reports(folder.resolve("reports"));
        } finally {
            client.destroyForcibly();
        }
    }

    private List<String> command(Path specification) throws IOException {
        Path script = folder.resolve("fuzzing_client.py");
        try (InputStream resource = AutobahnClient.class.getResourceAsStream("fuzzing_client.py")) {
            Files.copy(resource, script);
        }
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // half of the time goes into compiling what runs once
                "-Dpython.cachedir.skip=true",
                "-cp",
                JARS + "/*",
                "org.python.util.jython",
                script.toString(),
                specification.toString());
    }

    private Path written(Map<String, String> addresses) throws IOException {
        List<Map<String, Object>> servers = addresses.entrySet().stream()
                .map(server -> Map.<String, Object>of("agent", server.getKey(), "url", server.getValue()))
                .toList();
        Map<String, Object> specification = Map.of(
                "outdir",
                folder.resolve("reports").toString(),
                "options",
                PATIENT,
                "servers",
                servers,
                "cases",
                cases,
                "exclude-cases",
                excluded,
                "exclude-agent-cases",
                Map.of());
        return Files.writeString(
                folder.resolve("specification.json"),
                ContractJson.mapper().valueToTree(specification).toString());
    }
}

package org.queuemed.acceptance.load;

import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.contract.ContractJson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One {@code ./queuemed load} and what it says. */
public final class LoadTool implements AutoCloseable {

    private static final Path SCRIPT = Path.of(System.getProperty("queuemed.root"), "queuemed");
    private static final Duration TO_END = Duration.ofSeconds(90);

    private final Process process;
    private final Path output;

    private LoadTool(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** @param folder for what it says */
    public static LoadTool start(QueueMedProcess queuemed, Path folder, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString(), "load", "--address", queuemed.address()));
        command.addAll(List.of(options));
        Path output = folder.resolve("output");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("QUEUEMED_ADMIN_PASSWORD", queuemed.adminPassword());
        return new LoadTool(builder.start(), output);
    }

    /** Asks it to end. */
    public void term() {
        process.destroy();
    }

    public int exitCode() throws InterruptedException {
        return exitCode(TO_END);
    }

    /** How it ended, which it must within that time. */
    public int exitCode(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("./queuemed load does not end: " + said());
        }
        return process.exitValue();
    }

    public String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new AssertionError("what ./queuemed load printed cannot be read", e);
        }
    }

    /** What it wrote where {@code --json} said. */
    public static JsonNode figures(Path json) throws IOException {
        return ContractJson.mapper().readTree(Files.readString(json));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

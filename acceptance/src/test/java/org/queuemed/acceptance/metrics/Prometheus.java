package org.queuemed.acceptance.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.contract.ContractJson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Prometheus that asks all services of a QueueMed every few seconds, and has the rules of our alerts. It knows each instance by
 * the name that the launcher gives it.
 */
final class Prometheus implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int SECONDS_TO_END = 20;

    private final Process process;
    private final String address;

    private Prometheus(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /**
     * @param work an empty folder
     * @param every how often it asks, in whole seconds
     */
    static Prometheus start(Path program, Path work, QueueMedProcess queuemed, Duration every) throws IOException {
        Path rules = Files.writeString(work.resolve("rules.yaml"), PrometheusSettings.rules());
        Path settings = Files.writeString(
                work.resolve("prometheus.yaml"), PrometheusSettings.of(rules, queuemed, every.toSeconds() + "s"));
        String listening = "127.0.0.1:" + QueueMedProcess.freePort();
        Process process = new ProcessBuilder(
                        program.resolve("prometheus").toString(),
                        "--config.file=" + settings,
                        "--storage.tsdb.path=" + work.resolve("data"),
                        "--web.listen-address=" + listening)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("log.txt").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Prometheus(process, "http://" + listening);
    }

    /** What {@code promtool} says of the rules, and how it ended. */
    static Process checkOfRules(Path program, Path work) throws IOException {
        Path rules = Files.writeString(work.resolve("rules.yaml"), PrometheusSettings.rules());
        return new ProcessBuilder(program.resolve("promtool").toString(), "check", "rules", rules.toString())
                .redirectErrorStream(true)
                .start();
    }

    boolean isReady() {
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(URI.create(address + "/-/ready"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Prometheus was starting", e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What it answers to the expression, as it is now. */
    JsonNode ask(String expression) {
        return get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
    }

    /** What it answered at each step of a time that is over. */
    JsonNode ask(String expression, Span span) {
        return get("/api/v1/query_range?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8) + "&start="
                + span.begin().getEpochSecond() + "&end=" + span.end().getEpochSecond() + "&step="
                + span.step().toSeconds());
    }

    /** The rules that it evaluates, with what went wrong. */
    List<JsonNode> evaluated() {
        return get("/api/v1/rules")
                .at("/data/groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
    }

    private JsonNode get(String path) {
        try {
            return ContractJson.mapper()
                    .readTree(HTTP.send(
                                    HttpRequest.newBuilder(URI.create(address + path))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body());
        } catch (IOException e) {
            throw new UncheckedIOException("Prometheus does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking Prometheus", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

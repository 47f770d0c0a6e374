package org.queuemed.acceptance.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.acceptance.process.Part;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.contract.ContractJson;
import org.yaml.snakeyaml.Yaml;

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
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Prometheus that asks all services of a QueueMed every second, and has the rules of our alerts. */
final class Prometheus implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int SECONDS_TO_END = 20;

    private final Process process;
    private final String address;

    private Prometheus(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** @param work an empty folder */
    static Prometheus start(Path program, Path work, QueueMedProcess queuemed) throws IOException {
        Path rules = Files.writeString(work.resolve("rules.yaml"), rules());
        Path settings = Files.writeString(work.resolve("prometheus.yaml"), settings(rules, queuemed));
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
        Path rules = Files.writeString(work.resolve("rules.yaml"), rules());
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

    private static String rules() {
        Map<String, Object> object = new Yaml().load(Asked.text("alerts.yaml"));
        return new Yaml().dump(object.get("spec"));
    }

    private static String settings(Path rules, QueueMedProcess queuemed) {
        List<String> targets = queuemed.parts().stream()
                .filter(part -> part.name().contains("-service-"))
                .map(Part::address)
                .map(where -> URI.create(where).getAuthority())
                .toList();
        return new Yaml()
                .dump(Map.of(
                        "global",
                        Map.of("scrape_interval", "1s", "evaluation_interval", "1s"),
                        "rule_files",
                        List.of(rules.toString()),
                        "scrape_configs",
                        List.of(Map.of(
                                "job_name",
                                "queuemed",
                                "metrics_path",
                                "/q/metrics",
                                "static_configs",
                                List.of(Map.of("targets", targets))))));
    }
}

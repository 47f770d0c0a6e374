package org.queuemed.acceptance.cluster;

import org.queuemed.local.gateway.Upstream;
import org.queuemed.local.process.Readiness;
import org.queuemed.local.process.ServiceProcess;
import org.queuemed.local.process.Supervisor;
import org.queuemed.local.up.LogTail;
import org.queuemed.local.up.ServiceEnvironment;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** One instance of a service, at a port that it keeps over all its lives. */
public final class Replica {

    /** Longer than a drain and what is under way may take. */
    private static final Duration TO_END = Duration.ofSeconds(30);

    /** On a busy machine. */
    private static final Duration TO_GET_READY = Duration.ofMinutes(10);

    /** Enough for the reason of an end. */
    private static final int LAST_LINES = 60;

    /** Started over and over: what the better compiler would gain is never earned back. */
    private static final Map<String, String> SHORT_LIVED = Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");

    private final String name;
    private final Path jar;
    private final int port;
    private final Path log;
    private final Map<String, String> environment;
    private ServiceProcess process;

    Replica(Upstream upstream, int number, int port, Path root, Path log, Map<String, String> environment) {
        this.name = upstream.service() + "-" + number;
        this.jar = root.resolve(upstream.service()).resolve("target/quarkus-app/quarkus-run.jar");
        this.port = port;
        this.log = log;
        this.environment = new HashMap<>(environment);
        this.environment.putAll(SHORT_LIVED);
    }

    public String name() {
        return name;
    }

    public int port() {
        return port;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public long pid() {
        return process.process().pid();
    }

    public boolean isAlive() {
        return process.process().isAlive();
    }

    /** Starts it, and does not wait for it. */
    public Replica start() {
        process = ServiceProcess.start(name, jar, port, environment, ServiceEnvironment.WITHHELD, log);
        return this;
    }

    public void awaitReady() {
        Readiness readiness = new Readiness(HttpClient.newHttpClient(), new Supervisor(), TO_GET_READY);
        Readiness.Outcome outcome = readiness.await(process);
        assertThat(outcome).as(this::whatItSaid).isEqualTo(Readiness.Outcome.READY);
    }

    /** The log is gone with the cluster. */
    private String whatItSaid() {
        return name + ", which said at last:" + LogTail.of(log, LAST_LINES) + System.lineSeparator();
    }

    /** As the system does when memory is short: without a word. */
    public void kill() {
        process.kill();
        process.onExit().join();
    }

    /** As an orchestrator does: asks it to end, and waits until it has. */
    public void term() {
        process.stop(TO_END);
    }

    /** It stands still; who is connected to it notices nothing but silence. */
    public void freeze() {
        Signals.freeze(process.process());
    }

    public void thaw() {
        Signals.thaw(process.process());
    }

    @Override
    public String toString() {
        return name;
    }
}

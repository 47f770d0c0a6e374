package org.queuemed.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a service whether it is ready, as Kubernetes would. */
public final class Readiness {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);
    private static final Duration ANSWER = Duration.ofSeconds(3);

    private final HttpClient http;
    private final Supervisor supervisor;
    private final Duration patience;

    public Readiness(HttpClient http, Supervisor supervisor, Duration patience) {
        this.http = http;
        this.supervisor = supervisor;
        this.patience = patience;
    }

    /** How the waiting came out. */
    public enum Outcome {
        READY,
        ENDED,
        TOO_LATE,
        /** Not this part's fault: somebody asked for the end, or another part died. */
        OVERTAKEN
    }

    /** Waits until it is ready, or will not become so. */
    public Outcome await(Part part) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isReady(part.port())) {
            if (!part.process().isAlive()) {
                return Outcome.ENDED;
            }
            if (supervisor.ending().isPresent()) {
                return Outcome.OVERTAKEN;
            }
            if (System.nanoTime() > deadline) {
                return Outcome.TOO_LATE;
            }
            pause();
        }
        return Outcome.READY;
    }

    private boolean isReady(int port) {
        URI address = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
        HttpRequest question = HttpRequest.newBuilder(address).timeout(ANSWER).build();
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a service was starting", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_QUESTIONS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a service was starting", e);
        }
    }
}

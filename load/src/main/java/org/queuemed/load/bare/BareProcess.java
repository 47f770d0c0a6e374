package org.queuemed.load.bare;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import org.queuemed.load.Refusal;
import org.queuemed.load.jvm.Jvm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The bare server in a process of its own, so that what it uses can be told from what this tool uses. */
public final class BareProcess implements AutoCloseable {

    /** The hidden command. */
    public static final String COMMAND = "bare-server";

    /** The flags of the services on a laptop: what is compared must run alike. */
    private static final List<String> FLAGS = List.of("-Xms48m", "-Xmx1g", "-XX:+UseSerialGC");

    private final Process process;
    private final int port;

    private BareProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param before what stands before the command, such as {@code taskset -c 0} */
    public static BareProcess start(List<String> before) {
        try {
            Process process = new ProcessBuilder(Jvm.command(before, FLAGS, List.of(COMMAND)))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader said =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String port = said.readLine();
            if (port == null) {
                throw Refusal.of("The bare server did not start.");
            }
            return new BareProcess(process, Integer.parseInt(port));
        } catch (IOException e) {
            throw Refusal.of("The bare server could not be started", e);
        }
    }

    /** What that process does: it serves until its standard input ends, with whoever started it. */
    public static void serve() throws IOException {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        int port = BareServer.start(vertx, (to, frame) -> to.writeTextMessage(frame))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        System.out.println(port);
        while (System.in.read() != -1) {
            // nothing is said to it
        }
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
    }
}

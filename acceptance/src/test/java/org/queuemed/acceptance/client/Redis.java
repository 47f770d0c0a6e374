package org.queuemed.acceptance.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** A connection to the Redis between the services, in its own protocol: what an operator types, and the lines that come. */
public final class Redis implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final BufferedReader lines;

    private Redis(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MILLIS);
        lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    public static Redis at(int port, String password) {
        try {
            Redis redis = new Redis(new Socket(InetAddress.getLoopbackAddress(), port));
            redis.send("AUTH " + password);
            assertThat(redis.line()).isEqualTo("+OK");
            return redis;
        } catch (IOException e) {
            throw new UncheckedIOException("no Redis at port " + port, e);
        }
    }

    public static String channelOf(Clinic clinic) {
        return "clinic:{" + clinic.id() + "}";
    }

    /** How many connections listen to the clinic: one for each instance that has anybody of it. */
    public int listenersOf(Clinic clinic) {
        send("PUBSUB NUMSUB " + channelOf(clinic));
        // *2, the length of the name, the name, :n
        List<String> answer = List.of(line(), line(), line(), line());
        return Integer.parseInt(answer.getLast().substring(1));
    }

    /** Closes every connection but this one, as an operator can. */
    public void killClients() {
        for (String type : List.of("normal", "pubsub")) {
            send("CLIENT KILL TYPE " + type);
            assertThat(line()).startsWith(":");
        }
    }

    void send(String command) {
        try {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Redis is gone", e);
        }
    }

    String line() {
        try {
            return lines.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException("Redis does not answer", e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

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
        Redis redis = at(port);
        redis.send("AUTH " + password);
        assertThat(redis.line()).isEqualTo("+OK");
        return redis;
    }

    /** Where no password is asked for. */
    public static Redis at(int port) {
        try {
            return new Redis(new Socket(InetAddress.getLoopbackAddress(), port));
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

    /** What it answers, which must be one line or one text; an error begins with a minus sign. */
    public String ask(String command) {
        send(command);
        String line = line();
        return line.startsWith("$") ? text(Integer.parseInt(line.substring(1))) : line;
    }

    /** The length is in bytes, and what is asked for here is of letters of one byte each. */
    private String text(int length) {
        try {
            char[] text = new char[length];
            for (int read = 0; read < length; ) {
                read += lines.read(text, read, length - read);
            }
            lines.readLine();
            return new String(text);
        } catch (IOException e) {
            throw new UncheckedIOException("Redis does not answer", e);
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

package org.queuemed.queue.journey;

import org.queuemed.local.backend.BackendsForTests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Looks at the Redis of the test from outside, in its own protocol (RESP2). */
final class RedisWatch implements AutoCloseable {

    private final List<Socket> sockets = new ArrayList<>();

    /** One command, one answer; a nil answer is null. */
    String ask(String... command) {
        try (Socket socket = connect()) {
            send(socket, command);
            BufferedReader answer = reader(socket);
            String head = answer.readLine();
            return head.startsWith("$-1") ? null : head.startsWith("$") ? answer.readLine() : head.substring(1);
        } catch (IOException e) {
            return null;
        }
    }

    /** One figure of what Redis says of itself. */
    String info(String figure) {
        try (Socket socket = connect()) {
            send(socket, "INFO", "server");
            BufferedReader lines = reader(socket);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(figure + ":")) {
                    return line.substring(figure.length() + 1);
                }
            }
            throw new IllegalArgumentException(figure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every command that Redis is given from now on, as it happens. */
    List<String> monitor() {
        try {
            Socket socket = connect();
            sockets.add(socket);
            send(socket, "MONITOR");
            BufferedReader lines = reader(socket);
            lines.readLine();
            List<String> commands = new CopyOnWriteArrayList<>();
            Thread.ofVirtual().start(() -> collect(lines, commands));
            return commands;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(BufferedReader lines, List<String> commands) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                commands.add(line);
            }
        } catch (IOException e) {
            // The test is over and has closed the socket.
        }
    }

    @Override
    public void close() {
        sockets.forEach(socket -> {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Socket connect() throws IOException {
        return new Socket(
                InetAddress.getLoopbackAddress(), BackendsForTests.redis().port());
    }

    private static void send(Socket socket, String... command) throws IOException {
        String words = Arrays.stream(command)
                .map(word -> "$" + word.getBytes(StandardCharsets.UTF_8).length + "\r\n" + word + "\r\n")
                .collect(Collectors.joining());
        socket.getOutputStream().write(("*" + command.length + "\r\n" + words).getBytes(StandardCharsets.UTF_8));
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }
}

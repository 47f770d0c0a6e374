package org.queuemed.acceptance.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of a WebSocket on which somebody said something, and then asked whether anybody is still there.
 *
 * @param told the texts that came
 * @param closeCode null where no close came
 * @param goesOn whether the question was answered
 */
record Conversation(List<String> told, Integer closeCode, boolean goesOn) {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final byte[] QUESTION = "still there?".getBytes(StandardCharsets.US_ASCII);

    /** Says all of it at once, without waiting for any answer. */
    static Conversation saying(String address, List<byte[]> frames) throws IOException {
        URI at = URI.create(address);
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(handshake(at));
            DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream()));
            skipHead(in);
            say(socket, frames);
            return listen(in);
        }
    }

    private static byte[] handshake(URI at) {
        String handshake = "GET " + at.getPath() + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n"
                + "Sec-WebSocket-Protocol: queuemed.v1\r\n\r\n";
        return handshake.getBytes(StandardCharsets.US_ASCII);
    }

    private static void skipHead(InputStream in) throws IOException {
        int ends = 0;
        while (ends < 4) {
            int read = in.read();
            if (read < 0) {
                throw new IOException("no answer to the handshake");
            }
            ends = read == "\r\n\r\n".charAt(ends) ? ends + 1 : read == '\r' ? 1 : 0;
        }
    }

    private static void say(Socket socket, List<byte[]> frames) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        frames.forEach(all::writeBytes);
        all.writeBytes(Frame.of(Frame.PING, QUESTION));
        try {
            socket.getOutputStream().write(all.toByteArray());
        } catch (IOException closedMeanwhile) {
            // what was told before is still there to be read
        }
    }

    private static Conversation listen(DataInputStream in) throws IOException {
        List<String> told = new ArrayList<>();
        for (Frame frame = next(in); frame != null; frame = next(in)) {
            switch (frame.opcode()) {
                case Frame.TEXT -> told.add(new String(frame.payload(), StandardCharsets.UTF_8));
                case Frame.PONG -> {
                    if (java.util.Arrays.equals(frame.payload(), QUESTION)) {
                        return new Conversation(told, null, true);
                    }
                }
                case Frame.CLOSE -> {
                    return new Conversation(told, closeCode(frame), false);
                }
                default -> {}
            }
        }
        return new Conversation(told, null, false);
    }

    private static int closeCode(Frame frame) {
        return frame.payload().length < 2
                ? 1005
                : ByteBuffer.wrap(frame.payload()).getShort() & 0xFFFF;
    }

    private static Frame next(DataInputStream in) throws IOException {
        try {
            return Frame.read(in);
        } catch (java.io.EOFException | java.net.SocketException ended) {
            return null;
        }
    }
}

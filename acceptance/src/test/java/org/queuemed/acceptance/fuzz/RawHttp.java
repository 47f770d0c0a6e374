package org.queuemed.acceptance.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** HTTP by hand: a client that is worth its name refuses to send most of what is sent here. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 60_000;

    private RawHttp() {}

    /** What was answered until the connection ended. */
    static RawAnswer send(String address, OddRequest request) throws IOException {
        URI at = URI.create(address);
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request.bytes());
            } catch (IOException answeredBefore) {
                // whoever refuses by the head alone does not read the rest
            }
            return RawAnswer.of(readAll(socket.getInputStream()));
        }
    }

    private static String readAll(InputStream in) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            in.transferTo(read);
        } catch (java.net.SocketException reset) {
            // after an answer to what was not read to its end
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        }
        return read.toString(StandardCharsets.UTF_8);
    }
}

package org.queuemed.deployment.probe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Whether the service of this container is ready, as an exit code. A socket and one line of HTTP/1.0, since the JDK's client
 * would cost several times the start of this JVM, every few seconds.
 */
public final class Probe {

    private static final int MILLIS = 2_000;

    private Probe() {}

    public static void main(String[] arguments) {
        System.exit(isReady(Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"))) ? 0 : 1);
    }

    static boolean isReady(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MILLIS);
            socket.setSoTimeout(MILLIS);
            socket.getOutputStream().write("GET /q/health/ready HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return isGood(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isGood(String statusLine) {
        return statusLine != null && statusLine.matches("HTTP/1\\.[01] 200( .*)?");
    }
}

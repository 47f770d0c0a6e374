package org.queuemed.acceptance.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ports for those who are restarted where they were. They lie below those that the system gives to outgoing connections
 * (from 32768 on Linux, from 49152 elsewhere): thousands of clients would otherwise take them in the meantime.
 */
public final class Ports {

    private static final int FIRST = 20_000;
    private static final int END = 32_000;

    private Ports() {}

    public static int next() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(FIRST, END))
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}

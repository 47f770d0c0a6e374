package org.queuemed.local.up;

import org.queuemed.local.Options;
import org.queuemed.local.Refusal;

import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Optional;

/** The gateway's address, as others use it and as the launcher itself does. */
record Address(String forOthers, String forUs) {

    static Address of(Options options) {
        try {
            return of(InetAddress.getByName(options.host()), options.port());
        } catch (UnknownHostException e) {
            throw Refusal.of("There is no address " + options.host() + " to listen on.");
        }
    }

    private static Address of(InetAddress host, int port) {
        if (host.isLoopbackAddress()) {
            return new Address(url("localhost", port), url(text(host), port));
        }
        if (host.isAnyLocalAddress()) {
            return new Address(url(onTheNetwork().orElse("localhost"), port), url("127.0.0.1", port));
        }
        return new Address(url(text(host), port), url(text(host), port));
    }

    private static String url(String host, int port) {
        return "http://" + host + ":" + port;
    }

    private static String text(InetAddress host) {
        return host instanceof Inet4Address ? host.getHostAddress() : "[" + host.getHostAddress() + "]";
    }

    /** What a phone in the same network would call this machine. */
    private static Optional<String> onTheNetwork() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
                    .map(InetAddress::getHostAddress)
                    .findFirst();
        } catch (SocketException e) {
            throw new UncheckedIOException("this machine does not tell its addresses", e);
        }
    }
}

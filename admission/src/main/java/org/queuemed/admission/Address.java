package org.queuemed.admission;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An IP address, read from its text and never looked up. IPv4 within IPv6 is IPv4. */
final class Address {

    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern V4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F]*:[0-9a-fA-F]*:[0-9a-fA-F:.]*");

    /** {@code 203.0.113.5:4711}, {@code [2001:db8::1]:4711}: with a port, as some proxies tell it. */
    private static final Pattern WITH_PORT = Pattern.compile("\\[?([^\\]]*?)\\]?(:\\d+)?");

    /** What a household or an office is given of IPv6. */
    private static final int SUBSCRIBER_BYTES = 8;

    private final byte[] bytes;

    private Address(byte[] bytes) {
        this.bytes = bytes;
    }

    static Optional<Address> read(String text) {
        return parsed(text.strip()).or(() -> {
            Matcher withPort = WITH_PORT.matcher(text.strip());
            return withPort.matches() ? parsed(withPort.group(1)) : Optional.empty();
        });
    }

    private static Optional<Address> parsed(String text) {
        if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Address(InetAddress.getByName(text).getAddress()));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Who asks: of IPv6 the network, as everybody there has as many addresses as they like. */
    String subscriber() {
        try {
            byte[] network = bytes.length > 4 ? Arrays.copyOf(Arrays.copyOf(bytes, SUBSCRIBER_BYTES), 16) : bytes;
            return InetAddress.getByAddress(network).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address is 4 or 16 bytes", e);
        }
    }
}

package org.queuemed.load.wire;

import java.net.URI;

/** What a client must know of an address. */
final class Urls {

    private Urls() {}

    static boolean isSecure(URI address) {
        return "https".equals(address.getScheme());
    }

    static int port(URI address) {
        if (address.getPort() != -1) {
            return address.getPort();
        }
        return isSecure(address) ? 443 : 80;
    }
}

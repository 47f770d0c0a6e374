package org.queuemed.realtime.origin;

import jakarta.inject.Singleton;
import org.queuemed.admission.TrustedProxies;
import org.queuemed.realtime.RealtimeConfig;

import java.util.List;
import java.util.Optional;

/** Who connects, as far as proxies that are trusted tell. */
@Singleton
public class Origins {

    private final TrustedProxies proxies;

    public Origins(RealtimeConfig config) {
        this.proxies = TrustedProxies.of(config.trustedProxies());
    }

    /**
     * A name for counting; empty where nobody outside is named.
     *
     * @param peer the other end of the connection, with or without its port
     * @param forwardedFor the values of {@code X-Forwarded-For}
     */
    public Optional<String> of(String peer, List<String> forwardedFor) {
        return proxies.whoAsks(peer, forwardedFor);
    }
}

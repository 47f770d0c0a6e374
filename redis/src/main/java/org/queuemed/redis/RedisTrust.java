package org.queuemed.redis;

import io.quarkus.redis.client.RedisOptionsCustomizer;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.redis.client.RedisOptions;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.Optional;

/**
 * Whose word for Redis' certificate is taken. Not in the settings, as the file would be read even where nobody wants TLS and
 * there is none.
 */
@ApplicationScoped
class RedisTrust implements RedisOptionsCustomizer {

    /** The property with the file. */
    static final String CA = "redis.ca";

    private final Optional<String> ca;

    RedisTrust(@ConfigProperty(name = CA) Optional<String> ca) {
        this.ca = ca;
    }

    @Override
    public void customize(String client, RedisOptions options) {
        if (options.getNetClientOptions().isSsl()) {
            ca.ifPresent(
                    file -> options.getNetClientOptions().setTrustOptions(new PemTrustOptions().addCertPath(file)));
        }
    }
}

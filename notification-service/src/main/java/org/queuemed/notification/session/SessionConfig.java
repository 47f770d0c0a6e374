package org.queuemed.notification.session;

import io.smallrye.config.ConfigMapping;

import java.nio.file.Path;

/** How sessions are recognised. */
@ConfigMapping(prefix = "queuemed.session")
public interface SessionConfig {

    /** The queue service's public key, as a PEM file: whoever holds only this can verify a session and sign none. */
    Path verificationKey();
}

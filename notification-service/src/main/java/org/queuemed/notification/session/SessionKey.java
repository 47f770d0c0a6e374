package org.queuemed.notification.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Reads the public key that sessions are verified with. */
public final class SessionKey {

    private SessionKey() {}

    /** The elliptic-curve key of that PEM file. A service without it must not start, so what is wrong with it is thrown. */
    public static PublicKey read(Path pem) {
        try {
            String body = Files.readString(pem).replaceAll("-----[A-Z ]+-----", "");
            byte[] key = Base64.getMimeDecoder().decode(body);
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(key));
        } catch (IOException e) {
            throw new UncheckedIOException("The verification key cannot be read: " + pem, e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("This is no public elliptic-curve key in PEM: " + pem, e);
        }
    }
}

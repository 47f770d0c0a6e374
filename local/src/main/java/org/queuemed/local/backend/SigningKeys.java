package org.queuemed.local.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * The key pair that sessions are signed with (ES256, so a P-256 curve), as two PEM files: the queue service signs with
 * the private one, every service verifies with the public one.
 *
 * @param signing the private key, readable by its owner only
 * @param verification the public key
 */
public record SigningKeys(Path signing, Path verification) {

    /** The keys of that folder, made if it has none yet. */
    public static SigningKeys in(Path folder) {
        SigningKeys keys = new SigningKeys(folder.resolve("signing-key.pem"), folder.resolve("verification-key.pem"));
        if (Files.notExists(keys.signing) || Files.notExists(keys.verification)) {
            keys.make();
        }
        return keys;
    }

    private void make() {
        try {
            Files.createDirectories(signing.getParent());
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            Files.deleteIfExists(signing);
            Files.createFile(
                    signing, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(signing, pem("PRIVATE KEY", pair.getPrivate()));
            Files.writeString(verification, pem("PUBLIC KEY", pair.getPublic()));
        } catch (IOException e) {
            throw new UncheckedIOException("the signing keys could not be written to " + signing.getParent(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no elliptic curve keys", e);
        }
    }

    private static String pem(String kind, Key key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }
}

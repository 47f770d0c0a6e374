package org.queuemed.local.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A password in a file that only its owner can read. */
public record Secret(Path file) {

    /** 18 bytes are 24 characters without padding, and 144 bits that nobody guesses. */
    private static final int BYTES = 18;

    /** The secret of that file, made if there is none yet. */
    public static Secret in(Path file) {
        Secret secret = new Secret(file);
        if (Files.notExists(file)) {
            secret.make();
        }
        return secret;
    }

    public String value() {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the password in " + file + " could not be read", e);
        }
    }

    /** Written aside and then moved, so that a start that is killed leaves a whole secret or none. */
    private void make() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(aside);
            Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(aside, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("no password could be written to " + file, e);
        }
    }
}

package org.queuemed.acceptance.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A server's certificate for that name, the key to it, and the certificate of the authority that made it, each in a file in PEM.
 * Made by the JDK's own tool.
 */
record Certificate(Path certificate, Path key, Path authority) {

    private static final String PASSWORD = "of-a-test";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    /** @param names what it is for, such as {@code ip:127.0.0.1,dns:localhost} */
    static Certificate in(Path folder, String names) {
        try {
            Path store = Files.createDirectories(folder).resolve("store.p12");
            keytool(store, "authority", List.of("-ext", "bc:c"));
            keytool(store, "server", List.of("-signer", "authority", "-ext", "san=" + names));
            KeyStore made = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            return new Certificate(
                    pem(
                            folder,
                            "server.crt",
                            "CERTIFICATE",
                            made.getCertificate("server").getEncoded()),
                    pem(
                            folder,
                            "server.key",
                            "PRIVATE KEY",
                            made.getKey("server", PASSWORD.toCharArray()).getEncoded()),
                    pem(
                            folder,
                            "authority.crt",
                            "CERTIFICATE",
                            made.getCertificate("authority").getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no certificate could be made", e);
        }
    }

    private static void keytool(Path store, String name, List<String> more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", name));
        command.addAll(List.of("-keyalg", "EC", "-dname", "CN=" + name, "-keystore", store.toString()));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(more);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("keytool: " + said);
        }
    }

    /** PostgreSQL takes a key that others can read for a stolen one. */
    private static Path pem(Path folder, String name, String what, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(
                file,
                "-----BEGIN " + what + "-----\n" + LINES.encodeToString(content) + "\n-----END " + what + "-----\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}

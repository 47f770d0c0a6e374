package org.queuemed.deployment.checkout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The project's folder. Tests run in that of their module. */
public final class Checkout {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Checkout() {}

    public static Path path(String path) {
        return ROOT.resolve(path);
    }

    public static String text(String path) {
        return text(path(path));
    }

    public static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** The version of everything. */
    public static String version() {
        return found("<artifactId>queuemed</artifactId>\\s*<version>(.*?)</version>");
    }

    /** The value of a property of the parent pom. */
    public static String property(String name) {
        return found("<" + Pattern.quote(name) + ">(.*?)</");
    }

    private static String found(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text("pom.xml"));
        if (!matcher.find()) {
            throw new IllegalStateException("the parent pom has no " + pattern);
        }
        return matcher.group(1);
    }
}

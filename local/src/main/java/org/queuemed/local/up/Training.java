package org.queuemed.local.up;

import org.queuemed.local.Refusal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A run that is watched by the JVMs themselves: at its end each service leaves the classes it used, linked, and what it
 * learned of the methods, in {@code <name>.aot} (JEP 514 and 515). A JVM of the same build with the same jars starts from
 * that in less than half the time.
 */
record Training(Optional<Path> folder, String options) {

    /** Longer than a drain takes; who has not ended by then is stuck. */
    private static final Duration A_DRAIN = Duration.ofSeconds(15);

    /** A cache is written while the process ends: seconds here, minutes on a processor that is emulated. */
    private static final Duration A_CACHE = Duration.ofMinutes(20);

    private static final int FIRST_JAVA = 25;

    /**
     * @param folder where the caches go, if this run is one
     * @throws Refusal if this Java writes none
     */
    static Training into(Optional<Path> folder) {
        if (folder.isPresent() && Runtime.version().feature() < FIRST_JAVA) {
            throw Refusal.of("--train needs a JDK " + FIRST_JAVA + " or newer.");
        }
        return new Training(
                folder, Optional.ofNullable(System.getenv("JDK_JAVA_OPTIONS")).orElse(""));
    }

    /** What the JVM of that part is told beside what everybody is told. */
    Map<String, String> environment(String part) {
        return folder.map(path -> Map.of(
                        "JDK_JAVA_OPTIONS", (options + " -XX:AOTCacheOutput=" + path.resolve(part + ".aot")).strip()))
                .orElse(Map.of());
    }

    /** How long a part may take to end. */
    Duration patience() {
        return folder.isPresent() ? A_CACHE : A_DRAIN;
    }
}

package org.queuemed.load.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where and how it was measured: figures without that are none. */
final class Surroundings {

    private Surroundings() {}

    static List<String> lines(int runs) {
        return List.of(
                "Median of " + runs + " runs; " + processor() + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name")
                        + " " + System.getProperty("os.version") + ", Java "
                        + Runtime.version().feature() + "; "
                        + (Pinning.isPossible() ? "servers on one processor, the tool on another" : "nothing pinned")
                        + "; services' JVMs with `" + Servers.FLAGS + "`.",
                "");
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}

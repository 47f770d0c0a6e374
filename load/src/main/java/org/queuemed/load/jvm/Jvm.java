package org.queuemed.load.jvm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process with the same program. */
public final class Jvm {

    private Jvm() {}

    /**
     * @param before what stands before the command
     * @param flags of the JVM
     */
    public static List<String> command(List<String> before, List<String> flags, List<String> arguments) {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(quiet());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.queuemed.load.Main"));
        command.addAll(arguments);
        return command;
    }

    /** From 24 on a JVM warns of what Netty does, which is no news here. */
    private static List<String> quiet() {
        List<String> flags = new ArrayList<>(List.of("--enable-native-access=ALL-UNNAMED"));
        if (Runtime.version().feature() >= 24) {
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        flags.add("-Dslf4j.internal.verbosity=ERROR");
        return flags;
    }
}

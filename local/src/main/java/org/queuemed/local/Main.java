package org.queuemed.local;

import org.queuemed.local.up.Up;

import java.nio.file.Path;
import java.util.List;

/**
 * {@code ./queuemed up}. Exit codes: 0 when it was asked to end, 1 when it could not start or a part of it died, 2 when the
 * command was not understood.
 */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        Path root = Path.of(System.getProperty("queuemed.root", "")).toAbsolutePath();
        try {
            Options options = Options.parse(arguments, root.resolve(".queuemed"));
            return new Up(root, options, System.out, System.err).run();
        } catch (RuntimeException failure) {
            Refusal refusal = Refusal.from(failure);
            System.err.println("queuemed: " + refusal.getMessage());
            return refusal.exitCode();
        }
    }
}

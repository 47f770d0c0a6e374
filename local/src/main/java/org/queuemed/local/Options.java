package org.queuemed.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What {@code ./queuemed up} was told.
 *
 * @param host the address that the gateway listens on
 * @param port the port that the gateway listens on
 * @param data the folder that everything is kept in
 * @param replicas how many of each service
 * @param demo whether an empty system gets a clinic to try
 * @param training where the services leave what a later start is faster with, once the run is asked to end
 */
public record Options(String host, int port, Path data, int replicas, boolean demo, Optional<Path> training) {

    /** Each is a JVM of some 200 MB, three services a replica: more would be a slip of the finger on any laptop. */
    private static final int MOST_REPLICAS = 16;

    /**
     * @param defaultData the data folder when none is named
     * @throws Refusal for what is not an option, or not a value of it
     */
    public static Options parse(List<String> arguments, Path defaultData) {
        Options options = new Options("127.0.0.1", 8080, defaultData, 1, true, Optional.empty());
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            options = options.with(rest.poll(), rest);
        }
        return options;
    }

    private Options with(String option, Deque<String> rest) {
        return switch (option) {
            case "--host" -> new Options(value(option, rest), port, data, replicas, demo, training);
            case "--port" -> new Options(host, number(option, rest, 65_535), data, replicas, demo, training);
            case "--data" -> new Options(host, port, folder(option, rest), replicas, demo, training);
            case "--replicas" -> new Options(host, port, data, number(option, rest, MOST_REPLICAS), demo, training);
            case "--no-demo" -> new Options(host, port, data, replicas, false, training);
            case "--train" -> new Options(host, port, data, replicas, demo, Optional.of(folder(option, rest)));
            default -> throw Refusal.ofCommand("Unknown option " + option + "; ./queuemed help lists them.");
        };
    }

    private static String value(String option, Deque<String> rest) {
        String value = rest.poll();
        if (value == null || value.isBlank() || value.startsWith("--")) {
            throw Refusal.ofCommand("Option " + option + " needs a value.");
        }
        return value;
    }

    private static Path folder(String option, Deque<String> rest) {
        return Path.of(value(option, rest)).toAbsolutePath().normalize();
    }

    private static int number(String option, Deque<String> rest, int most) {
        String value = value(option, rest);
        if (value.matches("[0-9]{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        throw Refusal.ofCommand("Option " + option + " takes a number from 1 to " + most + ", not " + value + ".");
    }
}

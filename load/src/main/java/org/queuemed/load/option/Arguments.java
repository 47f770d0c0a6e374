package org.queuemed.load.option;

import org.queuemed.load.Refusal;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Options and their values as they were typed; what is no value of its option is refused with a sentence. */
final class Arguments {

    /** So long at most that no calculation with it can overflow. */
    private static final String NUMBER = "[0-9]{1,7}(\\.[0-9]{1,20})?";

    private final Map<String, String> values = new HashMap<>();

    /**
     * @param valued the options that take a value
     * @param flags those that take none
     */
    static Arguments read(List<String> arguments, Set<String> valued, Set<String> flags) {
        Arguments read = new Arguments();
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.poll();
            if (flags.contains(option)) {
                read.values.put(option, "");
            } else if (valued.contains(option)) {
                read.values.put(option, value(option, rest.poll()));
            } else {
                throw Refusal.ofCommand("Unknown option " + option + "; ./queuemed load --help lists them.");
            }
        }
        return read;
    }

    private static String value(String option, String value) {
        if (value == null || value.isBlank() || value.startsWith("--")) {
            throw Refusal.ofCommand("Option " + option + " needs a value.");
        }
        return value;
    }

    boolean has(String option) {
        return values.containsKey(option);
    }

    Optional<String> text(String option) {
        return Optional.ofNullable(values.get(option));
    }

    int whole(String option, int otherwise, int least, int most) {
        String value = values.get(option);
        if (value == null) {
            return otherwise;
        }
        if (value.matches("[0-9]{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        throw Refusal.ofCommand(
                "Option " + option + " takes a whole number from " + least + " to " + most + ", not " + value + ".");
    }

    /** A rate, such as 0.5. */
    double rate(String option, double otherwise, int most) {
        String value = values.get(option);
        if (value == null) {
            return otherwise;
        }
        if (value.matches(NUMBER) && Double.parseDouble(value) > 0 && Double.parseDouble(value) <= most) {
            return Double.parseDouble(value);
        }
        throw Refusal.ofCommand(
                "Option " + option + " takes a number above 0 and up to " + most + ", not " + value + ".");
    }

    Duration seconds(String option, Duration otherwise) {
        String value = values.get(option);
        if (value == null) {
            return otherwise;
        }
        if (value.matches(NUMBER)) {
            return Duration.ofMillis(new BigDecimal(value).movePointRight(3).longValue());
        }
        throw Refusal.ofCommand("Option " + option + " takes seconds, such as 30 or 0.5, not " + value + ".");
    }
}

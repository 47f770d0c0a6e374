package org.queuemed.load.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names as JSON has them. */
final class Keys {

    private Keys() {}

    static String camel(String constant) {
        String joined = Arrays.stream(constant.split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        return joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
    }
}

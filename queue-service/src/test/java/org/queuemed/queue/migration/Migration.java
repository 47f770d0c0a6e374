package org.queuemed.queue.migration;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One file of SQL that Flyway runs once. */
record Migration(String file, String text) {

    private static final Pattern NUMBER = Pattern.compile("V(\\d+)__.*\\.sql");

    private static final Pattern CONTRACTION = Pattern.compile("-- Contraction: unused since (\\d+\\.\\d+\\.\\d+)\\.");

    /** Comments, and what stands between quotes: neither is a word of SQL. */
    private static final Pattern NO_WORDS = Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'", Pattern.DOTALL);

    int number() {
        Matcher matcher = NUMBER.matcher(file);
        if (!matcher.matches()) {
            throw new IllegalStateException(file + " has no number");
        }
        return Integer.parseInt(matcher.group(1));
    }

    /** Its statements in lower case, with single blanks. */
    List<String> statements() {
        String words = NO_WORDS.matcher(text).replaceAll(found -> found.group().startsWith("'") ? "''" : " ");
        return Stream.of(words.toLowerCase().split(";"))
                .map(statement -> statement.strip().replaceAll("\\s+", " "))
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /** The first release that did not use any more what this one takes away, as its first line says; empty where it says nothing. */
    Optional<String> unusedSince() {
        Matcher matcher =
                CONTRACTION.matcher(text.lines().findFirst().orElse("").strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}

package org.queuemed.deployment.configuration;

import org.queuemed.deployment.checkout.Checkout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The properties that a module brings, with the comment above each; a module may bring none. */
record PropertiesFile(List<Line> lines) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([^}]*))?}");

    /** @param comment the lines above it, without the hashes */
    record Line(String property, String value, String comment) {

        private Stream<MatchResult> variables() {
            return VARIABLE.matcher(value).results();
        }

        /** The variables that it is made of, as one setting. */
        private Setting setting() {
            String names = variables().map(found -> found.group(1)).collect(Collectors.joining(", "));
            String standards = variables()
                    .map(found -> Optional.ofNullable(found.group(2)).orElse(""))
                    .collect(Collectors.joining(", "));
            return new Setting(names, Optional.of(standards).filter(text -> !text.isBlank()), comment);
        }
    }

    static PropertiesFile of(String module) {
        Path resources = Checkout.path(module).resolve("src/main/resources");
        Path own = resources.resolve("application.properties");
        Path shared = resources.resolve("META-INF/microprofile-config.properties");
        Path file = Files.exists(own) ? own : shared;
        return read(Files.exists(file) ? Checkout.text(file) : "");
    }

    static PropertiesFile read(String text) {
        List<Line> lines = new ArrayList<>();
        List<String> comment = new ArrayList<>();
        for (String line : text.lines().toList()) {
            int equals = line.indexOf('=');
            if (line.startsWith("# ---") || line.isBlank()) {
                comment.clear();
            } else if (line.startsWith("#")) {
                comment.add(line.substring(1).strip());
            } else if (equals > 0) {
                lines.add(new Line(line.substring(0, equals), line.substring(equals + 1), String.join(" ", comment)));
                comment.clear();
            }
        }
        return new PropertiesFile(lines);
    }

    Optional<String> value(String property) {
        return lines.stream()
                .filter(line -> line.property().equals(property))
                .map(Line::value)
                .findFirst();
    }

    List<String> variables() {
        return lines.stream()
                .flatMap(Line::variables)
                .map(found -> found.group(1))
                .toList();
    }

    /** What it takes from the environment beside what a mapping declares; each only where it is met first. */
    List<Setting> settings() {
        List<Setting> settings = new ArrayList<>();
        List<String> met = new ArrayList<>();
        for (Line line : lines) {
            boolean isNew = line.variables().anyMatch(found -> !met.contains(found.group(1)));
            if (isNew && !line.property().startsWith("queuemed.")) {
                settings.add(line.setting());
            }
            line.variables().forEach(found -> met.add(found.group(1)));
        }
        return settings;
    }

    /** The variable that a property is taken from, and what it is without. */
    Optional<Setting> variableOf(String property, String meaning) {
        return value(property)
                .map(VARIABLE::matcher)
                .filter(Matcher::matches)
                .map(found -> new Setting(found.group(1), Optional.ofNullable(found.group(2)), meaning));
    }
}

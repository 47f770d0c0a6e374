package org.queuemed.deployment.configuration;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of docs/configuration.md that is written from the declarations. */
final class ConfigurationPage {

    private static final String HEAD = "| variable | without it | what it is |\n|---|---|---|\n";

    private ConfigurationPage() {}

    static String tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            service.properties()
                    .filter(file -> !file.settings().isEmpty())
                    .map(file -> "connections\n\n" + HEAD + rows(file.settings()))
                    .forEach(table -> tables.merge(table, service.module(), ConfigurationPage::and));
            service.mappings()
                    .map(mapping -> "`" + mapping.name() + "`\n\n" + mapping.meaning() + "\n\n" + HEAD
                            + rows(mapping.settings()))
                    .forEach(table -> tables.merge(table, service.module(), ConfigurationPage::and));
        }
        return tables.entrySet().stream()
                .map(table -> "## " + table.getValue() + ": " + table.getKey())
                .collect(Collectors.joining("\n"));
    }

    /** Every variable, to see whether somebody forgot to say what it is. */
    static List<Setting> settings() {
        return Arrays.stream(Service.values())
                .flatMap(service -> Stream.concat(
                        service.properties().flatMap(file -> file.settings().stream()),
                        service.mappings().flatMap(mapping -> mapping.settings().stream())))
                .toList();
    }

    private static String rows(List<Setting> settings) {
        return settings.stream().map(setting -> setting.row() + "\n").collect(Collectors.joining());
    }

    private static String and(String one, String other) {
        return one + ", " + other;
    }
}

package org.queuemed.acceptance.pages;

import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.contract.ContractJson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What one page says in one language, as its translation file has it.
 *
 * @param language {@code fr}, {@code en} or {@code ar}
 */
public record Words(String language, JsonNode texts) {

    private static final Path PAGES = Path.of(System.getProperty("queuemed.root"), "web", "src", "main", "web");

    /** @param page the page's folder, such as {@code patient} */
    static Words of(String page, String language) {
        Path file = PAGES.resolve(page).resolve("text").resolve(language + ".json");
        try {
            return new Words(language, ContractJson.mapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("no words in " + file, e);
        }
    }

    /**
     * The text of that key, which has one form only.
     *
     * @param values the name and the value of each placeholder, in turn
     */
    public String say(String key, Object... values) {
        if (!texts.path(key).isTextual()) {
            throw new IllegalArgumentException("no plain text " + key + " in " + language);
        }
        String text = texts.path(key).asText();
        for (int i = 0; i < values.length; i += 2) {
            text = text.replace("{" + values[i] + "}", values[i + 1].toString());
        }
        return text;
    }

    /** What begins with that; written for a browser, which knows no {@link Pattern#quote(String)}. */
    static Pattern beginning(String words) {
        return Pattern.compile("^" + words.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0"));
    }

    public String direction() {
        return language.equals("ar") ? "rtl" : "ltr";
    }
}

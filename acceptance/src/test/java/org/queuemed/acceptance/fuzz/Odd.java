package org.queuemed.acceptance.fuzz;

import java.util.List;

/** Values that break what was written with friendly ones in mind. */
final class Odd {

    private static final List<String> TEXTS = List.of(
            "",
            "   ",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\udc00\ud800",
            "\u202e\u2066gnp.exe\u2069",
            "\ufeff",
            "\u200b\u200d",
            "e\u0301".repeat(300),
            "\ud83e\ude7a\ud83d\udc69\u200d\u2695\ufe0f",
            "' OR 1=1; DROP TABLE ticket; --",
            "\\'; SELECT pg_sleep(9); --",
            "${jndi:ldap://127.0.0.1/a}",
            "#{7*7} {{7*7}}",
            "<script>alert(1)</script>",
            "../../../../etc/passwd",
            "%s%n%00",
            "\r\nX-Evil: 1",
            "2026-02-30",
            "+999999999-12-31",
            "25:61",
            "Europe/Nowhere",
            "zz-ZZ-zz",
            "x".repeat(5000));

    private static final List<String> JSON = List.of(
            "null",
            "true",
            "0",
            "-1",
            "-0.0",
            "1.5",
            "2147483648",
            "-9223372036854775809",
            "1e400",
            "1e-400",
            "9".repeat(2000),
            "[]",
            "{}",
            "[null]",
            "[[],{}]",
            "{\"\":{\"\":[]}}",
            "{\"@class\":\"java.lang.Runtime\",\"@type\":\"x\"}",
            "[".repeat(90) + "]".repeat(90),
            "[".repeat(3000) + "]".repeat(3000),
            "{\"a\":".repeat(600) + "1" + "}".repeat(600));

    /** As they stand in an address: some encoded, some not as they should be. */
    private static final List<String> IN_A_PATH = List.of(
            "0",
            "-1",
            "+1",
            "2147483648",
            "99999999999999999999",
            "1.5",
            "1e1",
            "null",
            "abc",
            "%00",
            "a%00b",
            "%20",
            "..",
            "%2e%2e",
            "%2F",
            "%252F",
            "%5C",
            "%C3",
            "%ED%A0%80",
            "%zz",
            "%",
            "%D9%A3",
            "%F0%9F%A9%BA",
            "%E2%80%AE",
            "1;a=b",
            "*",
            "'%20OR%201=1--",
            "%0d%0aX-Evil:%201",
            "00000000-0000-0000-0000-000000000000",
            "x".repeat(3000));

    private Odd() {}

    static String text(Chance chance) {
        return chance.oneIn(5) ? chance.text(60) : chance.of(TEXTS);
    }

    /** A value of any type, as JSON has it. */
    static String json(Chance chance) {
        return chance.oneIn(2) ? quoted(text(chance)) : chance.of(JSON);
    }

    static String inPath(Chance chance) {
        return chance.of(IN_A_PATH);
    }

    /** With everything escaped that is not ASCII, so that halves of pairs survive until they are read. */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char character : text.toCharArray()) {
            boolean isPlain = character >= ' ' && character < 127 && character != '"' && character != '\\';
            json.append(isPlain ? String.valueOf(character) : String.format("\\u%04x", (int) character));
        }
        return json.append('"').toString();
    }
}

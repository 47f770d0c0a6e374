package org.queuemed.acceptance.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What somebody might say on a socket.
 *
 * @param joins that are as they should be
 */
record OddFrames(List<String> joins) {

    private static final List<String> EVENTS = List.of(
            "join:patient",
            "join:clinic",
            "join:display",
            "ping",
            "queue:updated",
            "problem",
            "join:",
            "__proto__",
            "");
    private static final List<String> MEMBERS =
            List.of("clinicId", "patientToken", "accessToken", "displayToken", "data", "event", "version");
    private static final int MANY = 2_000;
    private static final int WHOLE = 8 * 1024;

    /** Some utterances, one after the other. */
    List<byte[]> next(Chance chance) {
        List<byte[]> frames = new ArrayList<>();
        if (chance.oneIn(3)) {
            frames.add(text(chance.of(joins)));
        }
        for (int left = 1 + chance.below(3); left > 0; left--) {
            frames.addAll(utterance(chance));
        }
        return frames;
    }

    private List<byte[]> utterance(Chance chance) {
        return switch (chance.below(16)) {
            case 0 -> List.of(text(Odd.json(chance)));
            case 1 -> List.of(text(Odd.text(chance)));
            case 2 -> List.of(text(halved(chance.of(joins), chance)));
            case 3, 4, 5 -> List.of(text(event(chance)));
            case 6 -> List.of(Frame.of(Frame.BINARY, chance.bytes(300)));
            case 7 -> List.of(Frame.of(Frame.TEXT, chance.bytes(300)));
            case 8 -> List.of(text("\"" + "x".repeat(WHOLE + chance.below(100_000)) + "\""));
            case 9 -> many(chance);
            case 10 -> joinedTwice(chance);
            case 11 -> interleaved(chance);
            case 12 -> List.of(Frame.raw(chance.below(256), chance.bytes(200), !chance.oneIn(3)));
            case 13 -> List.of(Frame.head(0x81, 1L << (17 + chance.below(46)), true), new byte[WHOLE]);
            case 14 -> List.of(Frame.of(Frame.PING, chance.bytes(140)), Frame.part(Frame.PING, chance.bytes(9)));
            // with what would be the rest of a frame that seems to have begun
            default -> List.of(chance.bytes(40), new byte[70_000]);
        };
    }

    private static String event(Chance chance) {
        StringBuilder data = new StringBuilder();
        for (int left = chance.below(5); left > 0; left--) {
            data.append(data.isEmpty() ? "" : ",").append(Odd.quoted(chance.of(MEMBERS)));
            data.append(':').append(chance.oneIn(3) ? "1" : Odd.json(chance));
        }
        String event = chance.oneIn(8) ? Odd.json(chance) : Odd.quoted(chance.of(EVENTS));
        String members = chance.oneIn(8) ? Odd.json(chance) : "{" + data + "}";
        return "{\"event\":" + event + ",\"data\":" + members + "}";
    }

    private static List<byte[]> many(Chance chance) {
        byte[] small = switch (chance.below(4)) {
            case 0 -> Frame.of(Frame.PING, chance.bytes(20));
            case 1 -> Frame.of(Frame.PONG, chance.bytes(20));
            case 2 -> Frame.part(Frame.CONTINUATION, new byte[0]);
            default -> Frame.part(Frame.CONTINUATION, "          ".getBytes(UTF_8));
        };
        byte[] all = new byte[small.length * MANY];
        IntStream.range(0, MANY).forEach(i -> System.arraycopy(small, 0, all, i * small.length, small.length));
        return List.of(Frame.part(Frame.TEXT, "{".getBytes(UTF_8)), all, Frame.of(Frame.CONTINUATION, new byte[0]));
    }

    private List<byte[]> joinedTwice(Chance chance) {
        return IntStream.range(0, 2 + chance.below(20))
                .mapToObj(i -> text(chance.of(joins)))
                .toList();
    }

    private List<byte[]> interleaved(Chance chance) {
        byte[] join = chance.of(joins).getBytes(StandardCharsets.UTF_8);
        int at = chance.below(join.length);
        return List.of(
                Frame.part(Frame.TEXT, Arrays.copyOf(join, at)),
                chance.oneIn(2) ? Frame.of(Frame.PING, chance.bytes(9)) : text(chance.of(joins)),
                Frame.of(Frame.CONTINUATION, Arrays.copyOfRange(join, at, join.length)));
    }

    private static String halved(String text, Chance chance) {
        return text.substring(0, chance.below(text.length()));
    }

    private static byte[] text(String text) {
        return Frame.of(Frame.TEXT, text.getBytes(UTF_8));
    }
}

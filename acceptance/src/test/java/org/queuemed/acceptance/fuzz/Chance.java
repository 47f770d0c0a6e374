package org.queuemed.acceptance.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Seeded chance. jqwik is not needed for it: nothing here is worth shrinking, and one engine is enough for the build. */
final class Chance {

    /** Of this run: another every time, unless it is given. */
    static final long SEED = Long.getLong("queuemed.fuzz.seed", System.nanoTime() % 1_000_000);

    private final SplittableRandom random;

    private Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** What does not depend on what else is tried: the same for the same subject and number, in whatever order. */
    static Chance of(String subject, int number) {
        return new Chance(SEED * 1_000_003 + subject.hashCode() * 31L + number);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int many) {
        return below(many) == 0;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    byte[] bytes(int most) {
        byte[] bytes = new byte[below(most + 1)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Characters from anywhere in Unicode, halves of pairs included. */
    String text(int most) {
        StringBuilder text = new StringBuilder();
        for (int left = below(most + 1); left > 0; left--) {
            text.append((char) (oneIn(2) ? 32 + below(95) : below(0x10000)));
        }
        return text.toString();
    }
}

package org.queuemed.load;

/** Why nothing is measured, or not to the end: one sentence for the person at the terminal, and the exit code. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private Refusal(int exitCode, String sentence, Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    /** The command was not understood: exit code 2. */
    public static Refusal ofCommand(String sentence) {
        return new Refusal(2, sentence, null);
    }

    /** It cannot be done here and now: exit code 1. */
    public static Refusal of(String sentence) {
        return new Refusal(1, sentence, null);
    }

    /** It cannot be done here and now, because of that: exit code 1. */
    public static Refusal of(String sentence, Throwable cause) {
        return new Refusal(1, sentence + ": " + cause.getMessage(), cause);
    }

    public int exitCode() {
        return exitCode;
    }
}

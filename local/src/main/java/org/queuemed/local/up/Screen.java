package org.queuemed.local.up;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the terminal reads. Programs read it too: the lines of {@link #announce} are kept as they are. */
final class Screen {

    private final PrintStream out;
    private final PrintStream err;

    Screen(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** One part is there, after that long. */
    void ready(String name, Duration after) {
        say(String.format(Locale.ROOT, "  %-24s ready after %4.1f s", name, after.toMillis() / 1000.0));
    }

    /** Something that is worth a line of the form {@code Address: http://localhost:8080}. */
    void announce(String what, String value) {
        say(what + ": " + value);
    }

    synchronized void complain(String sentence) {
        out.flush();
        err.println("queuemed: " + sentence);
        err.flush();
    }
}

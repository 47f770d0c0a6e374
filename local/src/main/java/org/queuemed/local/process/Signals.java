package org.queuemed.local.process;

import sun.misc.Signal;

import java.util.List;

/**
 * Ctrl-C, TERM and a closed terminal as a call. The JVM's shutdown hooks would not do: they all run at once and in no
 * order, and do not notice a second Ctrl-C.
 */
public final class Signals {

    private static final List<String> ENDING = List.of("INT", "TERM", "HUP");

    private Signals() {}

    /** Calls it for every signal that asks the launcher to end, instead of ending the JVM. */
    public static void onEnding(Runnable asked) {
        ENDING.forEach(name -> handle(name, asked));
    }

    private static void handle(String name, Runnable asked) {
        try {
            Signal.handle(new Signal(name), signal -> asked.run());
        } catch (IllegalArgumentException e) {
            // the JVM was started so that it leaves this signal to others, with nohup or -Xrs
            return;
        }
    }
}

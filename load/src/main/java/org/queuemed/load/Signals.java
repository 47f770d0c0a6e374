package org.queuemed.load;

import sun.misc.Signal;

import java.util.List;

/** Ctrl-C, TERM and a closed terminal as a call: a shutdown hook would come too late to measure on. */
final class Signals {

    private static final List<String> ENDING = List.of("INT", "TERM", "HUP");

    private Signals() {}

    static void onEnding(Runnable asked) {
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

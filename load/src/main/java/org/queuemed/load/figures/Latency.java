package org.queuemed.load.figures;

/** What is timed, in the order of the table. All of a call counts from the instant that it was scheduled at. */
public enum Latency {
    CALLED_PHONE("call → the called phone"),
    SCREEN("call → screen"),
    CONSOLE("call → console"),
    LAST_PHONE("call → last phone of the clinic"),
    ANSWER("call → the doctor's answer"),
    SENT("call → sent by this tool"),
    NEWCOMER("join → the newcomer's phone"),
    ECHO("echo of a frame, bare server");

    private final String label;

    Latency(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The name in JSON: {@code calledPhone}. */
    public String key() {
        return Keys.camel(name());
    }
}

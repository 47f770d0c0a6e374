package org.queuemed.load.figures;

/** What is counted, in the order of the table. */
public enum Count {
    CALLS("calls"),
    CALLS_FAILED("calls that failed"),
    CHANGES("changes: calls, steps, joins"),
    EXPECTED("messages expected"),
    RECEIVED("messages received"),
    LOST("messages lost"),
    WENT_BACK("versions that went back"),
    HTTP_ERRORS("HTTP errors"),
    RECONNECTS("reconnects"),
    FRAMES_NOTIFICATION("frames, notification"),
    FRAMES_DISPLAY("frames, display"),
    FRAME_CHARACTERS("characters in frames");

    private final String label;

    Count(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The name in JSON: {@code httpErrors}. */
    public String key() {
        return Keys.camel(name());
    }
}

package org.queuemed.acceptance.extent;

/** The run that takes hours: {@code ./queuemed verify --long}. */
public final class LongRun {

    /** The system property that asks for it. */
    static final String PROPERTY = "queuemed.long";

    private LongRun() {}

    public static boolean isAsked() {
        return Boolean.getBoolean(PROPERTY);
    }
}

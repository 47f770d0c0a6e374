package org.queuemed.queue.actor;

/** The names of what a session token says beside its subject and role. The fan-out services read the same. */
public final class Claim {

    /** The ids of the clinics that the bearer is bound to: an array of integers. */
    public static final String CLINICS = "clinics";

    /** The id of the bearer's network: an integer. */
    public static final String NETWORK = "network";

    /** Who issues: the value of {@code iss}. */
    public static final String ISSUER = "https://queuemed.org";

    private Claim() {}
}

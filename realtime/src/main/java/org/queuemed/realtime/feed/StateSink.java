package org.queuemed.realtime.feed;

import org.queuemed.contract.ClinicState;

import java.time.Instant;
import java.util.Set;

/** Who wants states, of which clinics, and how new the ones are that it has. Called from several threads. */
public interface StateSink {

    /** What {@link #versionOf} answers where no state has arrived yet. */
    long NO_VERSION = -1;

    /** The clinics that are wanted. */
    Set<Integer> clinics();

    /** The version of the newest state that was accepted for that clinic, or {@link #NO_VERSION}. */
    long versionOf(int clinicId);

    /** Redis was asked at that moment, or after it, and has nothing newer than what was accepted, be that nothing at all. */
    void checked(int clinicId, Instant asked);

    /** Takes a state that is newer than what it has, and drops any other. */
    void accept(ClinicState state);
}

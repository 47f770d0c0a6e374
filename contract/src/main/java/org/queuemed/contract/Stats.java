package org.queuemed.contract;

/**
 * The clinic's day in figures.
 *
 * @param waiting tickets in line now
 * @param called tickets called and not yet with anybody
 * @param serving tickets with somebody now
 * @param served tickets served today
 * @param noShow tickets missed today
 * @param averageWait whole minutes from joining to the call, over today's calls; null before the first
 * @param averageService whole minutes with the patient, over today's served; null before the first
 */
public record Stats(
        int waiting, int called, int serving, int served, int noShow, Integer averageWait, Integer averageService) {}

package org.queuemed.realtime.poll;

import java.time.Instant;
import java.util.List;

/**
 * What one poll may wait for.
 *
 * @param ifNoneMatch what the client has
 * @param until when it is answered even without news
 * @param graceEnds until when its room may be unknown
 * @param waits whether it is to be held at all
 */
record PollTerms(List<String> ifNoneMatch, Instant until, Instant graceEnds, boolean waits) {}

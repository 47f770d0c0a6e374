package org.queuemed.realtime.poll;

import org.queuemed.realtime.room.Grace;

import java.time.Instant;
import java.util.List;

/**
 * What one poll may wait for.
 *
 * @param ifNoneMatch what the client has
 * @param until when it is answered even without news
 * @param grace for how long its room may be unknown
 * @param waits whether it is to be held at all
 */
record PollTerms(List<String> ifNoneMatch, Instant until, Grace grace, boolean waits) {}

package org.queuemed.contract.event;

import java.util.List;

/** What a long poll answers: the events that a newcomer would be told, at the version they were drawn from. */
public record PollAnswer(long version, List<Envelope> events) {}

package org.queuemed.realtime.room;

import org.queuemed.contract.Problem;

/** What somebody is told who may not stay: a problem, and the code that a socket is closed with. */
public record Refusal(Problem problem, CloseCode code) {

    /** Not JSON, not an event that this service knows, or not the members that the event has. */
    public static Refusal unreadable(String detail) {
        return new Refusal(Problem.of("unreadable-message", 400, detail), CloseCode.UNREADABLE);
    }

    /** One answer at a time: a client that was told nothing yet waits until it is, or until it is refused. */
    public static Refusal joinPending() {
        return new Refusal(
                Problem.of("join-pending", 400, "The join before this one has not been answered yet."),
                CloseCode.UNREADABLE);
    }

    public static Refusal unknownEvent() {
        return new Refusal(
                Problem.of("unknown-event", 400, "This address does not take an event of this name."),
                CloseCode.UNREADABLE);
    }

    public static Refusal tooLarge() {
        return new Refusal(
                Problem.of("message-too-large", 413, "A message to this address is a few hundred bytes."),
                CloseCode.UNREADABLE);
    }

    public static Refusal unauthenticated(String detail) {
        return new Refusal(Problem.of("unauthenticated", 401, detail), CloseCode.UNAUTHENTICATED);
    }

    public static Refusal forbidden(String detail) {
        return new Refusal(Problem.of("forbidden", 403, detail), CloseCode.FORBIDDEN);
    }

    public static Refusal noSuchRoom(String detail) {
        return new Refusal(Problem.of("no-such-room", 404, detail), CloseCode.NO_SUCH_ROOM);
    }

    public static Refusal joinTimeout() {
        return new Refusal(Problem.of("join-timeout", 408, "Nothing was joined in time."), CloseCode.TOO_SLOW);
    }

    public static Refusal tooSlow() {
        return new Refusal(Problem.of("too-slow", 408, "What was sent was not read in time."), CloseCode.TOO_SLOW);
    }

    /** Not the client's fault: there is no telling for now. */
    public static Refusal unavailable(String detail) {
        return new Refusal(Problem.of("unavailable", 503, detail), CloseCode.OVERLOADED);
    }

    /** A phone of a very large house, or somebody who connects and connects: it may come back, as others leave. */
    public static Refusal tooManyOfOneAddress() {
        return unavailable("There are too many connections from your network.");
    }

    /** Whether there is such a room cannot be known for now. */
    public static Refusal noNews() {
        return unavailable("There is no news from the inside for now.");
    }

    public static Refusal restarting() {
        return new Refusal(
                Problem.of("restarting", 503, "This instance is going down; another one answers."),
                CloseCode.RESTARTING);
    }
}

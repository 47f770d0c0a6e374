package org.queuemed.acceptance.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;

/**
 * A client whose network breaks WebSocket.
 *
 * @param address with the path and the clinic
 */
public record PollClient(String address, String token) {

    /** Of the patient with that ticket. */
    public static PollClient patient(String address, Ticket ticket) {
        return new PollClient(address + "/poll/patient?clinicId=" + ticket.clinicId(), ticket.token());
    }

    public static PollClient clinic(String address, Clinic clinic) {
        return new PollClient(
                address + "/poll/clinic?clinicId=" + clinic.id(), clinic.api().accessToken());
    }

    public static PollClient display(String address, Clinic clinic, String displayToken) {
        return new PollClient(address + "/poll/display?clinicId=" + clinic.id(), displayToken);
    }

    /** What a newcomer would be told. */
    public Answer ask() {
        return send(request()).join();
    }

    /** Whether there is news since that answer. */
    public Answer askSince(Answer last) {
        return send(request().header("If-None-Match", last.header("etag"))).join();
    }

    /** Waits for news since that answer, for so many seconds. */
    public CompletableFuture<Answer> holdSince(Answer last, int seconds) {
        return hold(last.header("etag"), seconds);
    }

    /** Waits, for so many seconds, for news since whatever is true now. */
    public CompletableFuture<Answer> hold(int seconds) {
        return hold("*", seconds);
    }

    private CompletableFuture<Answer> hold(String ifNoneMatch, int seconds) {
        return send(request().header("If-None-Match", ifNoneMatch).header("Prefer", "wait=" + seconds));
    }

    public static List<Event> eventsOf(Answer answer) {
        return StreamSupport.stream(answer.expect(200).json().path("events").spliterator(), false)
                .map(envelope -> Event.of(envelope, envelope.toString()))
                .toList();
    }

    private HttpRequest.Builder request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static CompletableFuture<Answer> send(HttpRequest.Builder request) {
        return Api.HTTP.sendAsync(request.build(), BodyHandlers.ofString()).thenApply(Answer::of);
    }
}

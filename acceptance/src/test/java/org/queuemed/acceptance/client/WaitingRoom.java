package org.queuemed.acceptance.client;

import java.util.List;

/** Patients with a phone each, a console and a screen, all of whom know where they stand. */
public record WaitingRoom(List<Ticket> tickets, List<SocketClient> phones, SocketClient console, SocketClient screen)
        implements AutoCloseable {

    /** That many patients join the clinic, and everybody opens a socket there. */
    public static WaitingRoom of(Clinic clinic, int patients) {
        return of(clinic.join(patients), clinic.sockets());
    }

    public static WaitingRoom of(List<Ticket> tickets, Sockets sockets) {
        List<SocketClient> phones = tickets.stream().map(sockets::phone).toList();
        WaitingRoom room = new WaitingRoom(tickets, phones, sockets.console(), sockets.screen());
        phones.forEach(phone -> phone.next("position:updated"));
        room.console.next("queue:updated", event -> waitingIn(event) == tickets.size());
        room.screen.next("display:update", event -> event.data().path("waiting").asInt() == tickets.size());
        return room;
    }

    /** How many wait, by what a console was told. */
    public static int waitingIn(Event queueUpdated) {
        return queueUpdated.data().at("/stats/waiting").asInt();
    }

    /** The patient who joined so early, counted from 1. */
    public Ticket ticket(int place) {
        return tickets.get(place - 1);
    }

    public SocketClient phone(int place) {
        return phones.get(place - 1);
    }

    @Override
    public void close() {
        phones.forEach(SocketClient::close);
        console.close();
        screen.close();
    }
}

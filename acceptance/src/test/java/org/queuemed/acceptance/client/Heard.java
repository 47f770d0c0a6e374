package org.queuemed.acceptance.client;

import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/** What one socket was told. A version that goes back is an error of whoever sent it, and is noticed here. */
final class Heard implements WebSocket.Listener {

    private final StringBuilder frame = new StringBuilder();
    private final List<Event> events = new ArrayList<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private long newest;
    private String wentBack;
    private Integer closeCode;

    @Override
    public synchronized CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        frame.append(part);
        if (last) {
            hear(Event.read(frame.toString()));
            frame.setLength(0);
        }
        socket.request(1);
        return null;
    }

    private void hear(Event event) {
        events.add(event);
        if (event.version() > 0 && event.version() < newest) {
            wentBack = "after version " + newest + " came " + event.text();
        }
        newest = Math.max(newest, event.version());
    }

    @Override
    public synchronized CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        closeCode = code;
        return null;
    }

    @Override
    public synchronized void onError(WebSocket socket, Throwable error) {
        gone();
    }

    /** The connection is broken. After a problem the close that follows it may still be on its way. */
    synchronized void gone() {
        if (closeCode == null && !hasProblem()) {
            closeCode = SocketClient.LOST;
        }
    }

    private boolean hasProblem() {
        return events.stream().anyMatch(event -> event.name().equals("problem"));
    }

    /** The next of that name that is like that, null if there is none yet. */
    synchronized Event take(String name, Predicate<Event> like) {
        if (wentBack != null) {
            throw new AssertionError(wentBack);
        }
        List<Event> named =
                events.stream().filter(event -> event.name().equals(name)).toList();
        for (int next = taken.getOrDefault(name, 0); next < named.size(); next++) {
            if (like.test(named.get(next))) {
                taken.put(name, next + 1);
                return named.get(next);
            }
        }
        return null;
    }

    synchronized List<Event> events() {
        if (wentBack != null) {
            throw new AssertionError(wentBack);
        }
        return List.copyOf(events);
    }

    synchronized Integer closeCode() {
        return closeCode;
    }

    @Override
    public synchronized String toString() {
        return "a socket that heard " + events.stream().map(Event::text).toList();
    }
}

package org.queuemed.acceptance.fault.page;

import org.queuemed.acceptance.client.Event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All that one page was told, connection by connection, and what was wrong about it. */
public final class History {

    /** Enough to understand a failure by. */
    private static final int LAST_LINES = 40;

    private record Line(long at, int connection, String text) {}

    private final long begin = System.nanoTime();
    private final List<Line> lines = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Event> newest = new HashMap<>();
    private final Map<Call, Long> toldAt = new HashMap<>();
    private final Set<Call> rung = new HashSet<>();
    private String lastStanding;
    private boolean left;
    private int connection;
    private long version;

    synchronized void connected() {
        connection++;
        version = 0;
        rung.clear();
        forget();
        note("connected");
    }

    synchronized void closed(String why) {
        forget();
        note("closed: " + why);
    }

    /** Nobody looks at the page any more: what it showed last stays. */
    synchronized void left() {
        left = true;
        note("left");
    }

    /** The server says for good that there is nothing here for a page that has every right to be here. */
    synchronized void refused(int code) {
        fault("was refused with " + code);
    }

    synchronized void heard(Event event) {
        note(event.text());
        if (event.version() < version) {
            fault("was told version " + event.version() + " after " + version);
        }
        version = event.version();
        newest.put(event.name(), event);
        if (Standing.isTold(event)) {
            lastStanding = event.name();
        }
        Call.in(event).forEach(call -> toldAt.putIfAbsent(call, System.nanoTime()));
        if (event.name().equals("patient:called") && !rung.add(Call.of(event.data()))) {
            fault("was told the same call twice on one connection: " + event.text());
        }
    }

    /** The last of that name. */
    synchronized Optional<Event> last(String name) {
        return Optional.ofNullable(newest.get(name));
    }

    /** The last that told where a ticket stands. */
    synchronized Optional<Event> lastStanding() {
        return Optional.ofNullable(lastStanding).map(newest::get);
    }

    /** Whether the clinic takes patients, by what was said last of it; who was told nothing takes it for open. */
    synchronized String lastStatus() {
        Event closed = newest.get("queue:closed");
        Event opened = newest.get("queue:opened");
        boolean isOpen = closed == null || opened != null && opened.version() > closed.version();
        return isOpen ? "OPEN" : closed.data().path("status").asText();
    }

    /** When, by {@link System#nanoTime()}, that call first stood there; empty where it never did. */
    public synchronized Optional<Long> toldAt(Call call) {
        return Optional.ofNullable(toldAt.get(call));
    }

    /** What must never be, whatever broke. */
    public synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    public synchronized int connections() {
        return connection;
    }

    /** What was shown over a connection that is gone proves nothing: a page must be told anew. */
    private void forget() {
        if (!left) {
            newest.clear();
            lastStanding = null;
        }
    }

    private void fault(String what) {
        faults.add(what);
        note("!! " + what);
    }

    private void note(String text) {
        lines.add(new Line(System.nanoTime() - begin, connection, text));
    }

    @Override
    public synchronized String toString() {
        return lines.stream()
                .skip(Math.max(0, lines.size() - LAST_LINES))
                .map(line -> "    %8.3f s #%d %s"
                        .formatted(Duration.ofNanos(line.at()).toMillis() / 1000.0, line.connection(), line.text()))
                .collect(Collectors.joining("\n"));
    }
}

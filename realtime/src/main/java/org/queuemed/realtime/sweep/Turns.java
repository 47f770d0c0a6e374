package org.queuemed.realtime.sweep;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Things under their names, of which a part has its turn at each look: twenty thousand sockets looked at at once, and a
 * twentieth of them asked for a sign of life, would keep everybody else waiting for a tenth of a second. Thread-safe.
 */
public final class Turns<T> {

    /** After so many looks every part had its turn. */
    public static final int A_ROUND = 20;

    private final List<Map<String, T>> parts = Stream.generate(
                    () -> (Map<String, T>) new ConcurrentHashMap<String, T>())
            .limit(A_ROUND)
            .toList();
    private final AtomicInteger looks = new AtomicInteger();

    public void put(String name, T thing) {
        part(name).put(name, thing);
    }

    /** Null where there is none. */
    public T get(String name) {
        return part(name).get(name);
    }

    /** What it was; null where there was none. */
    public T remove(String name) {
        return part(name).remove(name);
    }

    public int size() {
        return parts.stream().mapToInt(Map::size).sum();
    }

    public void forEach(Consumer<T> deed) {
        parts.forEach(part -> part.values().forEach(deed));
    }

    /** The next part's turn. */
    public void next(Consumer<T> deed) {
        parts.get(Math.floorMod(looks.getAndIncrement(), A_ROUND)).values().forEach(deed);
    }

    private Map<String, T> part(String name) {
        return parts.get(Math.floorMod(name.hashCode(), A_ROUND));
    }
}

package org.queuemed.realtime.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.queuemed.realtime.room.CloseCode;
import org.queuemed.realtime.socket.Visits;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How sockets come and go. A code is one that we say, or one that RFC 6455 has for clients; a client may say any other, so
 * those are told as {@code other}.
 */
@Singleton
final class VisitMeters implements Visits {

    /** Left, page closed, nothing said, broken. */
    private static final List<Integer> OF_CLIENTS = List.of(1000, 1001, 1005, 1006);

    private final Counter opened;
    private final Map<Integer, Counter> closed;
    private final Counter otherwise;

    VisitMeters(MeterRegistry registry) {
        opened = Counter.builder("queuemed.connections.opened")
                .description("Sockets that were opened; a client that comes back counts again")
                .register(registry);
        closed = Stream.concat(
                        OF_CLIENTS.stream(), Arrays.stream(CloseCode.values()).map(CloseCode::number))
                .distinct()
                .collect(Collectors.toMap(Function.identity(), code -> closedWith(code.toString(), registry)));
        otherwise = closedWith("other", registry);
    }

    @Override
    public void opened() {
        opened.increment();
    }

    @Override
    public void closed(int code) {
        closed.getOrDefault(code, otherwise).increment();
    }

    private static Counter closedWith(String code, MeterRegistry registry) {
        return Counter.builder("queuemed.connections.closed")
                .description("Sockets that were closed, by the code that either side gave")
                .tag("code", code)
                .register(registry);
    }
}

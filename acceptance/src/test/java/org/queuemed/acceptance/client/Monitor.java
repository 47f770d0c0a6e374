package org.queuemed.acceptance.client;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything that Redis is asked to do, as its MONITOR tells it, the commands within scripts included. */
public final class Monitor implements AutoCloseable {

    private final Redis watching;
    private final Redis asking;

    private Monitor(Redis watching, Redis asking) {
        this.watching = watching;
        this.asking = asking;
        watching.send("MONITOR");
        assertThat(watching.line()).isEqualTo("+OK");
    }

    public static Monitor at(int port, String password) {
        return new Monitor(Redis.at(port, password), Redis.at(port, password));
    }

    /** What was asked since the last time, up to now. */
    public List<String> lines() {
        String now = "now-" + UUID.randomUUID();
        asking.send("PING " + now);
        List<String> lines = new ArrayList<>();
        for (String line = watching.line(); !line.contains(now); line = watching.line()) {
            lines.add(line);
        }
        return lines;
    }

    /** Whether that line is a message to whoever listens to the clinic. */
    public static boolean isMessageTo(Clinic clinic, String line) {
        // +1339518083.107412 [0 lua] "PUBLISH" "clinic:{5}" "…"
        return line.contains("] \"PUBLISH\" \"" + Redis.channelOf(clinic) + "\"");
    }

    @Override
    public void close() {
        watching.close();
        asking.close();
    }
}

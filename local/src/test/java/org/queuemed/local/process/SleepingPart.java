package org.queuemed.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A real process that does nothing for a minute. */
record SleepingPart(String name, Process sleep) implements Part, AutoCloseable {

    static SleepingPart named(String name) throws IOException {
        return new SleepingPart(name, new ProcessBuilder("sleep", "60").start());
    }

    @Override
    public int port() {
        return 4711;
    }

    @Override
    public Path log() {
        return Path.of("/dev/null");
    }

    @Override
    public ProcessHandle process() {
        return sleep.toHandle();
    }

    @Override
    public void stop(Duration patience) {
        sleep.destroy();
    }

    @Override
    public void kill() {
        sleep.destroyForcibly();
    }

    @Override
    public void close() {
        sleep.destroyForcibly();
    }

    String lineWithStart(Instant started) {
        return name + " " + sleep.pid() + " " + port() + " " + started + "\n";
    }
}

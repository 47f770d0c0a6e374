package org.queuemed.local.up;

import org.queuemed.local.process.Part;
import org.queuemed.local.process.ProcessFile;
import org.queuemed.local.process.Supervisor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What runs at the moment. */
final class Running {

    private final Map<Stage, List<Part>> parts = new EnumMap<>(Stage.class);
    private final ProcessFile file;
    private final Supervisor supervisor;
    private final Duration patience;

    /** @param patience how long each may take to end */
    Running(ProcessFile file, Supervisor supervisor, Duration patience) {
        this.file = file;
        this.supervisor = supervisor;
        this.patience = patience;
    }

    /** One more: written down first, so that it is found again whatever happens next. */
    <P extends Part> P add(Stage stage, P part) {
        file.add(part);
        parts.computeIfAbsent(stage, none -> new ArrayList<>()).add(part);
        supervisor.watch(part);
        return part;
    }

    /** Stops everything, stage by stage; nothing of it runs afterwards. */
    void stop() {
        parts.values().forEach(this::stop);
        parts.clear();
        file.clear();
    }

    /** The executor's end waits for all of them. */
    private void stop(List<Part> together) {
        try (ExecutorService stopping = Executors.newVirtualThreadPerTaskExecutor()) {
            together.forEach(part -> stopping.execute(() -> part.stop(patience)));
        }
    }
}

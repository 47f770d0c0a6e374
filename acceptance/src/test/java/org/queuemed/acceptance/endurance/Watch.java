package org.queuemed.acceptance.endurance;

import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.load.processes.Processes;
import org.queuemed.load.processes.Usage;
import org.queuemed.load.processes.Watched;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks at the processes of a QueueMed, time and again, and remembers what they used. */
final class Watch {

    private final Processes processes;
    private final Path histograms;
    private final Map<String, List<Reading>> readings = new LinkedHashMap<>();
    private int looks;

    /** @param histograms the folder for what each JVM's memory was full of at each look */
    Watch(QueueMedProcess queuemed, Path histograms) {
        this.processes =
                Processes.of(Optional.of(queuemed.data().resolve("processes").toString()));
        this.histograms = histograms;
        assertThat(processes.canBeSeen())
                .as("the system tells what processes use")
                .isTrue();
    }

    void look() {
        looks++;
        processes
                .look()
                .forEach((process, usage) -> readings.computeIfAbsent(process.name(), first -> new ArrayList<>())
                        .add(Reading.of(liveKib(process), usage)));
    }

    private long liveKib(Watched process) {
        if (!process.isService()) {
            return 0;
        }
        LiveHeap heap = LiveHeap.of(process.pid());
        try {
            Files.createDirectories(histograms);
            Files.write(histograms.resolve("%s-%02d.txt".formatted(process.name(), looks)), heap.histogram());
        } catch (IOException e) {
            throw new UncheckedIOException("the histogram cannot be kept", e);
        }
        return heap.kib();
    }

    /** Of the three services' processes, by their names. */
    Map<String, Trend> services() {
        Map<String, Trend> trends = new LinkedHashMap<>();
        processes.watched().stream()
                .filter(Watched::isService)
                .forEach(process -> trends.put(process.name(), new Trend(List.copyOf(readings.get(process.name())))));
        return trends;
    }

    /** Files and sockets that each service has open now. */
    Map<String, Long> openFiles() {
        Map<String, Long> open = new TreeMap<>();
        for (Map.Entry<Watched, Usage> looked : processes.look().entrySet()) {
            if (looked.getKey().isService()) {
                open.put(looked.getKey().name(), looked.getValue().openFiles());
            }
        }
        return open;
    }
}

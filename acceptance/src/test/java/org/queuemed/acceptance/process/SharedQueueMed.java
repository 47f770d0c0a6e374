package org.queuemed.acceptance.process;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.queuemed.acceptance.collector.Collector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Starts the shared QueueMed for the first class that wants it; the end of the run stops it. */
public final class SharedQueueMed implements BeforeAllCallback, ParameterResolver {

    /**
     * Rooms are cleaned at once where nobody is left, so that a test can see it without waiting for half a minute; logs are as
     * in production; and traced is who asks for it.
     */
    private static Map<String, String> environment(Collector collector) {
        return Map.of(
                "QUEUEMED_REALTIME_FEED_LINGER",
                "500MS",
                "QUEUEMED_LOG_JSON",
                "true",
                "QUEUEMED_TRACES_ADDRESS",
                collector.address(),
                "QUEUEMED_TRACES_RATIO",
                "0");
    }

    /** What the store closes at the end. */
    private record Shared(QueueMedProcess process, Collector collector, Path folder) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            process.close();
            collector.close();
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        shared(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> wanted = parameter.getParameter().getType();
        return wanted == QueueMedProcess.class || wanted == Collector.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Shared shared = shared(context);
        return parameter.getParameter().getType() == Collector.class ? shared.collector() : shared.process();
    }

    /** It is started for whoever asks first. */
    public static QueueMedProcess ofThisRun(ExtensionContext context) {
        return shared(context).process();
    }

    private static Shared shared(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(SharedQueueMed.class))
                .computeIfAbsent(Shared.class, key -> start(), Shared.class);
    }

    private static Shared start() {
        try {
            Path folder = Files.createTempDirectory("queuemed-acceptance");
            Path data = folder.resolve("data");
            Collector collector = Collector.start();
            QueueMedProcess process = QueueMedProcess.up(data, environment(collector), "--replicas", "2", "--no-demo");
            return new Shared(process, collector, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the tests", e);
        }
    }
}

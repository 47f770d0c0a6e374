package org.queuemed.acceptance.process;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

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
     * Rooms are cleaned at once where nobody is left, so that a test can see it without waiting for half a minute; and logs
     * are as in production.
     */
    private static final Map<String, String> ENVIRONMENT =
            Map.of("QUEUEMED_REALTIME_FEED_LINGER", "500MS", "QUEUEMED_LOG_JSON", "true");

    /** What the store closes at the end. */
    private record Shared(QueueMedProcess process, Path folder) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            process.close();
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        ofThisRun(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == QueueMedProcess.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return ofThisRun(context);
    }

    /** It is started for whoever asks first. */
    public static QueueMedProcess ofThisRun(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(SharedQueueMed.class))
                .computeIfAbsent(Shared.class, key -> start(), Shared.class)
                .process();
    }

    private static Shared start() {
        try {
            Path folder = Files.createTempDirectory("queuemed-acceptance");
            Path data = folder.resolve("data");
            return new Shared(QueueMedProcess.up(data, ENVIRONMENT, "--replicas", "2", "--no-demo"), folder);
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the tests", e);
        }
    }
}

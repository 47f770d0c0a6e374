package org.queuemed.acceptance.cluster;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Starts the shared cluster for the first class that wants it; the end of the run stops it. */
final class SharedCluster implements ParameterResolver {

    /** What the store closes at the end. */
    private record Shared(Cluster cluster, Path folder) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            cluster.close();
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Cluster.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedCluster.class))
                .computeIfAbsent(Shared.class, key -> start(), Shared.class)
                .cluster();
    }

    private static Shared start() {
        try {
            Path folder = Files.createTempDirectory("queuemed-cluster");
            return new Shared(Cluster.start(folder.resolve("data")), folder);
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the tests", e);
        }
    }
}

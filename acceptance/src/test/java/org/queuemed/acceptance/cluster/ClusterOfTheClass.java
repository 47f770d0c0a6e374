package org.queuemed.acceptance.cluster;

import org.junit.jupiter.api.extension.BeforeAllCallback;
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

/** Starts a cluster for the class; its end stops it, as nobody else wants so many processes beside them. */
final class ClusterOfTheClass implements BeforeAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(ClusterOfTheClass.class);

    /** What the store closes at the end. */
    private record Started(Cluster cluster, Path folder) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            cluster.close();
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(NAMESPACE).put(Started.class, start());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Cluster.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE).get(Started.class, Started.class).cluster();
    }

    private static Started start() {
        try {
            Path folder = Files.createTempDirectory("queuemed-cluster");
            return new Started(Cluster.start(folder.resolve("data")), folder);
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the tests", e);
        }
    }
}

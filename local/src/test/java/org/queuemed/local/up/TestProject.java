package org.queuemed.local.up;

import org.queuemed.local.gateway.Upstream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** A project's folder in which the services are built, as far as the launcher can tell. */
record TestProject(Path root) {

    static TestProject in(Path root) throws IOException {
        TestProject project = new TestProject(Files.createDirectories(root));
        for (Upstream upstream : Upstream.values()) {
            project.build(upstream, StandIn.class);
        }
        return project;
    }

    /** A jar of nothing but a manifest that leads to the classes of the tests. */
    void build(Upstream upstream, Class<?> main) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath());
        Path jar = root.resolve(upstream.service()).resolve("target/quarkus-app/quarkus-run.jar");
        Files.createDirectories(jar.getParent());
        try (OutputStream file = Files.newOutputStream(jar)) {
            new JarOutputStream(file, manifest).close();
        }
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" "));
    }
}

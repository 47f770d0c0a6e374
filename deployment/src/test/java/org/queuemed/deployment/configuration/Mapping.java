package org.queuemed.deployment.configuration;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An interface annotated with {@code @ConfigMapping}, read from its source by the JDK's own compiler.
 *
 * @param meaning its Javadoc
 */
record Mapping(String name, String meaning, List<Setting> settings) {

    static Stream<Mapping> in(Path module, PropertiesFile properties) {
        try (Stream<Path> sources = Files.walk(Service.sources(module))) {
            List<Path> files = sources.filter(Mapping::isMapping).sorted().toList();
            return files.stream().map(file -> read(file, properties));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sources of " + module, e);
        }
    }

    private static boolean isMapping(Path file) {
        try {
            return file.toString().endsWith(".java") && Files.readString(file).contains("\n@ConfigMapping(");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Mapping read(Path file, PropertiesFile properties) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask) compiler.getTask(null, files, null, null, null, files.getJavaFileObjects(file));
            CompilationUnitTree unit = task.parse().iterator().next();
            return new Reading(DocTrees.instance(task), properties).of(unit);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private record Reading(DocTrees docs, PropertiesFile properties) {

        Mapping of(CompilationUnitTree unit) {
            ClassTree mapping = (ClassTree) unit.getTypeDecls().getFirst();
            TreePath path = new TreePath(new TreePath(unit), mapping);
            String prefix = annotated(mapping.getModifiers(), "ConfigMapping").orElseThrow();
            List<Setting> settings = new ArrayList<>();
            collect(path, mapping, prefix, settings);
            return new Mapping(mapping.getSimpleName().toString(), javadoc(path), settings);
        }

        private void collect(TreePath path, ClassTree group, String prefix, List<Setting> settings) {
            for (Tree member : group.getMembers()) {
                if (member instanceof MethodTree method) {
                    String property = prefix + "." + kebab(method.getName().toString());
                    Optional<ClassTree> nested =
                            nested(path, method.getReturnType().toString());
                    nested.ifPresentOrElse(
                            inner -> collect(path, inner, property, settings),
                            () -> settings.add(setting(property, new TreePath(path, method), method)));
                }
            }
        }

        private Setting setting(String property, TreePath path, MethodTree method) {
            String meaning = javadoc(path);
            return properties
                    .variableOf(property, meaning)
                    .orElseGet(() -> new Setting(
                            property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'),
                            properties.value(property).or(() -> annotated(method.getModifiers(), "WithDefault")),
                            meaning));
        }

        /** The groups of a mapping are interfaces inside of it. */
        private static Optional<ClassTree> nested(TreePath mapping, String type) {
            return ((ClassTree) mapping.getLeaf())
                    .getMembers().stream()
                            .filter(ClassTree.class::isInstance)
                            .map(ClassTree.class::cast)
                            .filter(inner -> inner.getSimpleName().contentEquals(type))
                            .findFirst();
        }

        private String javadoc(TreePath path) {
            String comment = Optional.ofNullable(docs.getDocComment(path)).orElse("");
            return comment.replaceAll("\\{@code ([^}]*)}", "`$1`")
                    .replaceAll("\\s+", " ")
                    .strip();
        }

        private static Optional<String> annotated(ModifiersTree modifiers, String annotation) {
            return modifiers.getAnnotations().stream()
                    .filter(found -> found.getAnnotationType().toString().equals(annotation))
                    .map(Reading::text)
                    .findFirst();
        }

        private static String text(AnnotationTree annotation) {
            Tree argument = annotation.getArguments().getFirst();
            Tree value = argument instanceof AssignmentTree named ? named.getExpression() : argument;
            return ((LiteralTree) value).getValue().toString();
        }

        private static String kebab(String name) {
            return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        }
    }
}

package org.queuemed.queue.migration;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The files of this release, those of the first one excepted: before it there was nobody in whose way they could be. */
class MigrationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");

    private static final Path CHANGELOG = Path.of("../CHANGELOG.md");

    /** The last that 2.0.0 has. */
    private static final int FIRST_RELEASE = 4;

    @Test
    void they_are_found_and_numbered_without_a_gap() throws IOException {
        assertThat(migrations().map(Migration::number).sorted().toList())
                .hasSizeGreaterThanOrEqualTo(FIRST_RELEASE)
                .isEqualTo(Stream.iterate(1, number -> number + 1)
                        .limit(migrations().count())
                        .toList());
    }

    @Test
    void they_expand_or_take_away_what_an_earlier_release_no_longer_used() throws IOException {
        assertThat(migrations().filter(migration -> migration.number() > FIRST_RELEASE))
                .allSatisfy(MigrationsTest::check);
    }

    /** What the fault suite adds under the feet of this release. */
    @Test
    void the_next_release_of_the_fault_suite_keeps_to_it() throws IOException {
        assertThat(migrationsIn(Path.of("src/test/resources/db/next")))
                .isNotEmpty()
                .allSatisfy(migration -> assertThat(Expansion.faultsOf(migration))
                        .as(migration.file())
                        .isEmpty());
    }

    private static void check(Migration migration) {
        if (migration.unusedSince().isPresent()) {
            assertThat(released())
                    .as("%s takes away what a release must have left unused that was made already", migration.file())
                    .contains(migration.unusedSince().get());
        } else {
            assertThat(Expansion.faultsOf(migration))
                    .as(
                            "%s is in the way of the release before: docs/decisions/0018-migrations-expand.md",
                            migration.file())
                    .isEmpty();
        }
    }

    private static Stream<Migration> migrations() throws IOException {
        return migrationsIn(FOLDER).stream();
    }

    private static List<Migration> migrationsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> new Migration(file.getFileName().toString(), read(file)))
                    .toList();
        }
    }

    /** The versions in the changelog, without the one that is being made. */
    private static List<String> released() {
        return read(CHANGELOG)
                .lines()
                .filter(line -> line.startsWith("## ") && !line.contains("not yet released"))
                .map(line -> line.split(" ")[1])
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}

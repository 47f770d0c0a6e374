package org.queuemed.local.folder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.queuemed.local.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DataFolderTest {

    @TempDir
    Path temporary;

    @Test
    void a_new_folder_is_for_its_owner_only_and_says_its_version() throws IOException {
        Path path = temporary.resolve("new/data");

        try (DataFolder folder = DataFolder.open(path)) {
            assertThat(permissionsOf(folder.path())).isEqualTo("rwx------");
            assertThat(path.resolve("format")).hasContent("1");
        }
    }

    @Test
    void a_folder_that_others_could_read_is_closed_to_them() throws IOException {
        Path path = Files.createDirectory(temporary.resolve("open"));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));

        DataFolder.open(path).close();

        assertThat(permissionsOf(path)).isEqualTo("rwx------");
    }

    @Test
    void a_folder_of_a_newer_version_is_refused_and_left_as_it_is() throws IOException {
        Files.writeString(temporary.resolve("format"), "2\n");

        assertThatThrownBy(() -> DataFolder.open(temporary))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.exitCode()).isEqualTo(1))
                .hasMessageContaining("is of version 2, newer than the version 1");
        assertThat(contentOf(temporary)).containsExactly("format");
    }

    @Test
    void a_folder_of_something_else_is_refused_and_left_as_it_is() throws IOException {
        Files.writeString(temporary.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> DataFolder.open(temporary))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("holds something else");
        assertThat(contentOf(temporary)).containsExactly("thesis.txt");
    }

    @Test
    void two_launchers_cannot_have_one_folder() {
        try (DataFolder first = DataFolder.open(temporary)) {
            assertThatThrownBy(() -> DataFolder.open(first.path()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("is in use by another QueueMed");
        }

        DataFolder.open(temporary).close();
    }

    @Test
    void the_password_is_made_once_and_for_its_owner_only() throws IOException {
        String first;
        try (DataFolder folder = DataFolder.open(temporary)) {
            first = folder.adminPassword(Optional.empty());
        }

        try (DataFolder folder = DataFolder.open(temporary)) {
            assertThat(folder.adminPassword(Optional.empty())).isEqualTo(first).hasSize(24);
        }
        assertThat(permissionsOf(temporary.resolve("admin-password"))).isEqualTo("rw-------");
    }

    @Test
    void a_password_that_is_given_is_used_and_not_written_down() {
        try (DataFolder folder = DataFolder.open(temporary)) {
            assertThat(folder.adminPassword(Optional.of("from outside"))).isEqualTo("from outside");
        }

        assertThat(temporary.resolve("admin-password")).doesNotExist();
    }

    @Test
    void a_run_has_its_own_logs_and_those_of_the_run_before_are_kept() throws IOException {
        try (DataFolder folder = DataFolder.open(temporary)) {
            Files.writeString(folder.log("queue-service-1"), "first run");
        }

        try (DataFolder folder = DataFolder.open(temporary)) {
            assertThat(folder.log("queue-service-1")).doesNotExist();
            assertThat(temporary.resolve("logs/queue-service-1.log.before")).hasContent("first run");
        }
    }

    private static String permissionsOf(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static Stream<String> contentOf(Path path) throws IOException {
        try (Stream<Path> content = Files.list(path)) {
            return content.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}

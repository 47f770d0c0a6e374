package org.queuemed.deployment.secret;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void what_was_made_once_stays() {
        Secrets first = Secrets.in(folder.resolve("all"));

        assertThat(Secrets.in(folder.resolve("all"))).isEqualTo(first);
        assertThat(Secrets.in(folder.resolve("others")).database()).isNotEqualTo(first.database());
    }

    @Test
    void each_volume_holds_what_its_container_needs_and_nothing_of_others() throws IOException {
        Secrets secrets = Secrets.in(folder.resolve("all"));

        Volumes.write(secrets, folder);

        List<String> all =
                List.of(secrets.database(), secrets.redis(), secrets.admin(), secrets.staff(), secrets.signingKey());
        assertThat(knownIn("postgres", all)).containsExactly(secrets.database());
        assertThat(knownIn("redis", all)).containsExactly(secrets.redis());
        assertThat(knownIn("queue-service", all))
                .containsExactly(secrets.database(), secrets.redis(), secrets.admin(), secrets.signingKey());
        assertThat(knownIn("notification-service", all)).containsExactly(secrets.redis());
        assertThat(knownIn("display-service", all)).containsExactly(secrets.redis());
        assertThat(knownIn("demo", all)).containsExactly(secrets.admin(), secrets.staff());
    }

    @Test
    void a_second_start_finds_the_volumes_as_they_were() throws IOException {
        Volumes.write(Secrets.in(folder.resolve("all")), folder);
        String before = Files.readString(folder.resolve("queue-service/service.properties"));

        Volumes.write(Secrets.in(folder.resolve("all")), folder);

        assertThat(folder.resolve("queue-service/service.properties")).hasContent(before);
        assertThat(folder.resolve("queue-service"))
                .isDirectoryNotContaining(file -> file.toString().endsWith(".new"));
    }

    private List<String> knownIn(String volume, List<String> secrets) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder.resolve(volume))) {
            for (Path file : files.toList()) {
                text.append(Files.readString(file));
            }
        }
        return secrets.stream().filter(secret -> text.indexOf(secret) >= 0).toList();
    }
}

package org.queuemed.deployment.image;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.queuemed.deployment.checkout.Checkout;
import org.queuemed.deployment.probe.Probe;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DockerfileTest {

    private static final Dockerfile DOCKERFILE = Dockerfile.read(Checkout.text("Dockerfile"));

    /** What makes an image, by the name of its stage; the others stay behind. */
    private static final List<String> IMAGES = List.of("service", "setup");

    private static final List<String> SERVICES = List.of("queue-service", "notification-service", "display-service");

    @Test
    void what_it_is_made_from_has_a_version() {
        assertThat(DOCKERFILE.last("", "ARG")).isNotEmpty();
        assertThat(DOCKERFILE.all("ARG").filter(argument -> argument.stage().isEmpty()))
                .allSatisfy(argument -> assertThat(argument.arguments())
                        .matches("(JDK|BASE)=[a-z0-9./-]+:[a-z0-9.-]+")
                        .doesNotContain("latest"));
        assertThat(DOCKERFILE.all("FROM"))
                .allSatisfy(from -> assertThat(from.arguments())
                        .matches("(--platform=\\$BUILDPLATFORM )?(\\$\\{JDK}|\\$\\{BASE}|runtime) AS [a-z]+"));
    }

    @Test
    void the_maven_of_the_images_is_the_maven_of_the_start_script() {
        assertThat(Checkout.text("Dockerfile"))
                .contains(
                        "maven:" + found("fetched_maven=([0-9.]+)", Checkout.text("queuemed")) + "-eclipse-temurin-25");
    }

    @ParameterizedTest
    @ValueSource(strings = {"service", "setup"})
    void an_image_runs_as_nobody_without_a_shell_and_ends_when_it_is_told(String image) {
        assertThat(DOCKERFILE.last(image, "USER")).isEqualTo("65532:65532");
        assertThat(DOCKERFILE.last(image, "ENTRYPOINT")).startsWith("[\"/opt/jre/bin/java\", ");
        assertThat(DOCKERFILE.last(image, "STOPSIGNAL")).isEqualTo("SIGTERM");
        assertThat(DOCKERFILE.all("RUN").map(Dockerfile.Instruction::stage)).doesNotContain(image);
        assertThat(DOCKERFILE.all("FROM").filter(from -> from.stage().equals(image)))
                .singleElement()
                .satisfies(from -> assertThat(from.arguments()).startsWith("${BASE} "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "description", "licenses", "vendor", "version", "revision"})
    void an_image_says_what_it_is(String label) {
        assertThat(IMAGES)
                .allSatisfy(image -> assertThat(DOCKERFILE.last(image, "LABEL"))
                        .contains("org.opencontainers.image." + label + "=\""));
    }

    @Test
    void a_service_starts_with_the_flags_that_it_was_trained_with() {
        assertThat(DOCKERFILE.last("service", "ENTRYPOINT"))
                .contains("\"@/app/jvm.flags\", \"@/app/heap.flags\", \"-XX:AOTCache=/app/service.aot\"");
        assertThat(DOCKERFILE.last("trained", "RUN")).contains(" FLAGS=/app/jvm.flags ", "/training/train.sh ");
    }

    /** The default is a part of the container's memory, and too little in a small one: the JVM refuses its own cache and ends. */
    @Test
    void the_first_heap_has_room_for_what_the_cache_brings() {
        assertThat(Checkout.text("deployment/images/jvm.flags").lines())
                .filteredOn(flag -> flag.startsWith("-Xms"))
                .singleElement()
                .satisfies(flag -> assertThat(Integer.parseInt(flag.replaceAll("-Xms(\\d+)m", "$1")))
                        .isBetween(32, 64));
    }

    @Test
    void a_service_is_asked_without_a_shell_by_a_program_that_is_in_the_image() {
        String probe = Probe.class.getName();

        assertThat(DOCKERFILE.last("service", "HEALTHCHECK"))
                .contains("CMD [\"/opt/jre/bin/java\"")
                .contains("\"" + probe + "\"");
        assertThat(Checkout.text("docker-compose.yml")).contains(probe);
        assertThat(DOCKERFILE.all("COPY").map(Dockerfile.Instruction::arguments))
                .contains("--from=jars /source/deployment/target/classes/org/queuemed/deployment/probe"
                        + " /app/probe/org/queuemed/deployment/probe");
    }

    @Test
    void what_is_copied_from_the_project_is_there() {
        assertThat(DOCKERFILE
                        .all("COPY")
                        .map(Dockerfile.Instruction::arguments)
                        .filter(arguments -> !arguments.startsWith("--from"))
                        .map(arguments -> arguments.split(" ")[0])
                        .flatMap(source -> SERVICES.stream().map(service -> source.replace("${SERVICE}", service))))
                .allSatisfy(source -> assertThat(Files.exists(Checkout.path(source)))
                        .as(source)
                        .isTrue());
    }

    @Test
    void no_module_is_kept_from_the_build() {
        assertThat(Checkout.text(".dockerignore").lines())
                .doesNotContainAnyElementsOf(Pattern.compile("<module>(.*?)</module>")
                        .matcher(Checkout.text("pom.xml"))
                        .results()
                        .map(module -> module.group(1))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADD https://example.org/x /x", "run true", "FORM scratch"})
    void what_is_no_instruction_of_ours_is_refused(String line) {
        assertThatThrownBy(() -> Dockerfile.read("FROM ${BASE} AS service\n" + line))
                .hasMessage("not an instruction: " + line);
    }

    private static String found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}

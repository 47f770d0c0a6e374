package org.queuemed.deployment.configuration;

import org.junit.jupiter.api.Test;
import org.queuemed.deployment.checkout.Checkout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** With {@code -Dqueuemed.write} the page is written instead of compared. */
class ConfigurationPageTest {

    private static final Path PAGE = Checkout.path("docs/configuration.md");
    private static final String BEGIN = "<!-- from here on written by ConfigurationPageTest -->\n";

    @Test
    void the_page_says_what_the_declarations_say() throws IOException {
        String page = Checkout.text(PAGE);
        String written = page.substring(0, page.indexOf(BEGIN)) + BEGIN + "\n" + ConfigurationPage.tables();
        if (System.getProperty("queuemed.write") != null) {
            Files.writeString(PAGE, written);
        }

        assertThat(PAGE)
                .as("written anew by: mvn test -pl deployment -am -Dtest=ConfigurationPageTest -Dqueuemed.write"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .hasContent(written);
    }

    @Test
    void every_setting_says_what_it_is() {
        assertThat(ConfigurationPage.settings())
                .isNotEmpty()
                .allSatisfy(setting ->
                        assertThat(setting.meaning()).as(setting.variable()).isNotBlank());
    }

    @Test
    void a_variable_is_read_with_its_default_and_the_comment_above() {
        PropertiesFile file = PropertiesFile.read("""
                # --- Section
                # Where it is.
                a.url=x://${THE_HOST:here}:${THE_PORT:1}
                b.url=${THE_HOST:here}
                # Secret.
                c.password=${THE_PASSWORD:}
                """);

        assertThat(file.settings())
                .containsExactly(
                        new Setting("THE_HOST, THE_PORT", Optional.of("here, 1"), "Where it is."),
                        new Setting("THE_PASSWORD", Optional.empty(), "Secret."));
    }

    @Test
    void a_service_knows_the_variables_of_its_library() {
        assertThat(Service.DISPLAY.variables())
                .contains("REDIS_URL", "QUEUEMED_REALTIME_DRAIN_WINDOW", "QUEUEMED_REALTIME_FEED_HEARTBEAT")
                .doesNotContain("DATABASE_HOST", "QUEUEMED_DRAIN_WINDOW");
    }
}

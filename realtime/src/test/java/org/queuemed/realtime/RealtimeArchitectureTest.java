package org.queuemed.realtime;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.concurrent.ThreadLocalRandom;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class RealtimeArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.queuemed.realtime");

    @Test
    void the_fan_out_knows_none_of_its_services() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.queuemed.notification..", "org.queuemed.display..", "org.queuemed.queue..")
                .check(CLASSES);
    }

    @Test
    void rooms_know_neither_sockets_nor_polls_nor_redis() {
        noClasses()
                .that()
                .resideInAnyPackage("..realtime.room..", "..realtime.news..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..realtime.socket..",
                        "..realtime.poll..",
                        "..realtime.drain..",
                        "io.quarkus..",
                        "io.vertx..",
                        "io.netty..",
                        "io.smallrye.mutiny..")
                .check(CLASSES);
    }

    @Test
    void the_feed_does_not_know_what_a_state_is_good_for() {
        noClasses()
                .that()
                .resideInAPackage("..realtime.feed..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..realtime.room..", "..realtime.socket..", "..realtime.poll..")
                .check(CLASSES);
    }

    @Test
    void nobody_but_the_sources_asks_the_machine_for_time_or_chance() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Sources")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(ThreadLocalRandom.class, "current")
                .check(CLASSES);
    }
}

package org.queuemed.notification;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.websockets.next.WebSocket;
import io.smallrye.common.annotation.NonBlocking;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class NotificationArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.queuemed.notification");

    @Test
    void what_is_shown_and_told_knows_no_framework() {
        noClasses()
                .that()
                .resideInAnyPackage("..notification.patient..", "..notification.clinic..", "..notification.language..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "io.vertx..", "io.smallrye..", "io.netty..", "jakarta..")
                .check(CLASSES);
    }

    @Test
    void a_patient_and_a_clinic_know_nothing_of_each_other() {
        noClasses()
                .that()
                .resideInAPackage("..notification.patient..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..notification.clinic..", "..notification.session..")
                .check(CLASSES);
    }

    /** What returns nothing is taken to block unless it says otherwise itself: said of the class, it is not heard. */
    @Test
    void sockets_are_heard_on_the_event_loop() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(WebSocket.class)
                .should()
                .beAnnotatedWith(NonBlocking.class)
                .check(CLASSES);
    }

    @Test
    void nobody_asks_the_machine_for_the_time() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(CLASSES);
    }
}

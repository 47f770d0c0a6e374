package org.queuemed.queue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTest {

    private static final String[] RULES = {"..queue.ticket..", "..queue.line..", "..queue.refusal.."};

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.queuemed.queue");

    @Test
    void the_rules_know_no_framework() {
        classes()
                .that()
                .resideInAnyPackage(RULES)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.queuemed.contract..", "org.queuemed.queue..")
                .check(CLASSES);
    }

    @Test
    void the_rules_know_no_use_case_and_no_store() {
        noClasses()
                .that()
                .resideInAnyPackage(RULES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..change..",
                        "..store..",
                        "..publication..",
                        "..calling..",
                        "..joining..",
                        "..clinics..",
                        "..screens..",
                        "..pairing..",
                        "..recovery..",
                        "..shortcode..",
                        "..staff..",
                        "..statistics..",
                        "..idempotency..",
                        "..problem..")
                .check(CLASSES);
    }

    @Test
    void nobody_asks_the_machine_what_time_it_is() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void packages_do_not_go_round_in_circles() {
        slices().matching("org.queuemed.queue.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void no_folder_is_a_drawer_for_everything() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..helper..", "..manager..", "..impl..", "..dto..", "..common..")
                .check(CLASSES);
    }
}

package org.queuemed.local;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.queuemed.local");

    @Test
    void the_features_do_not_go_round_in_circles() {
        slices().matching("org.queuemed.local.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void only_the_run_itself_knows_all_the_parts() {
        noClasses()
                .that()
                .resideInAnyPackage("..gateway..", "..process..", "..folder..", "..backend..", "..demo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..local.up..")
                .check(CLASSES);
    }

    @Test
    void the_gateway_knows_nothing_of_processes_and_stores() {
        noClasses()
                .that()
                .resideInAPackage("..gateway..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..process..", "..backend..", "..folder..")
                .check(CLASSES);
    }
}

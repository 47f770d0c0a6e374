package org.queuemed.load;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.queuemed.load");

    @Test
    void the_features_do_not_go_round_in_circles() {
        slices().matching("org.queuemed.load.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void what_measures_does_not_know_what_it_measures() {
        noClasses()
                .that()
                .resideInAnyPackage("..clinics..", "..wire..", "..run..", "..figures..", "..report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..bare..", "..bench..")
                .check(CLASSES);
    }
}

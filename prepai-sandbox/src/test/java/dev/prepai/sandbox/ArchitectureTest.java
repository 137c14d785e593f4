package dev.prepai.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.prepai.sandbox");

    @Test
    void host_neverLoadsGraalVm() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.prepai.sandbox.worker")
                .and()
                .doNotBelongToAnyOf(TrustedInProcessRunner.class) // a host that uses it asked for that
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.graalvm..", "com.oracle.truffle..", "dev.prepai.sandbox.worker")
                .check(CLASSES);
    }

    @Test
    void worker_knowsOnlyTheWire() {
        noClasses()
                .that()
                .resideInAPackage("dev.prepai.sandbox.worker")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.prepai.sandbox", "org.slf4j..")
                .check(CLASSES);
    }

    @Test
    void packages_haveNoCycles() {
        slices().matching("dev.prepai.sandbox.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}

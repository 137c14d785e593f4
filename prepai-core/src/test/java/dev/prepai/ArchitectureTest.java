package dev.prepai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
    private static final String INTERNAL = "dev.prepai.internal";

    /** From top to bottom: a package uses only those that stand after it. */
    private static final List<String> LAYERS = List.of(
            "dev.prepai",
            "dev.prepai.llm",
            "dev.prepai.interview",
            "dev.prepai.analytics",
            "dev.prepai.report",
            "dev.prepai.practice",
            "dev.prepai.knowledge",
            "dev.prepai.evaluation",
            "dev.prepai.question",
            "dev.prepai.code",
            "dev.prepai.code.growth",
            "dev.prepai.code.similarity",
            "dev.prepai.code.analysis",
            "dev.prepai.cv",
            "dev.prepai.speech",
            "dev.prepai.ability",
            "dev.prepai.rubric",
            "dev.prepai.error",
            INTERNAL);

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.prepai");

    @Test
    void packages_haveAPlaceInTheLayers() {
        assertThat(CORE).extracting(JavaClass::getPackageName).isSubsetOf(LAYERS);
    }

    @Test
    void packages_useOnlyThoseBelow() {
        classes().should(useOnlyPackagesBelow()).check(CORE);
    }

    @Test
    void packages_haveNoCycles() {
        slices().matching("dev.prepai.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void documentReaders_areUsedByTheCvPackageOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.prepai.cv")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.pdfbox..", "org.apache.tika..", "com.google.i18n.phonenumbers..")
                .check(CORE);
    }

    @Test
    void core_knowsNoServiceNorEngine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("software.amazon..", "org.graalvm..")
                .check(CORE);
    }

    @Test
    void models_areTalkedToInOnePackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.prepai.llm")
                .and()
                .doNotBelongToAnyOf(PrepAi.class) // takes the model and hands it on
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.langchain4j..")
                .check(CORE);
    }

    @Test
    void core_logsThroughSlf4jOnly() {
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CORE);
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CORE);
    }

    @Test
    void publicSignatures_nameNoInternalType() {
        classes()
                .that()
                .resideOutsideOfPackage(INTERNAL)
                .and()
                .arePublic()
                .should(nameNoInternalType())
                .check(CORE);
    }

    @Test
    void packages_areNullMarked() {
        List<String> unmarked = CORE.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();

        assertThat(unmarked).isEmpty();
    }

    private static ArchCondition<JavaClass> useOnlyPackagesBelow() {
        return new ArchCondition<>("use only packages below their own") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                int own = LAYERS.indexOf(user.getPackageName());
                for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                    int other = LAYERS.indexOf(
                            dependency.getTargetClass().getBaseComponentType().getPackageName());
                    if (other >= 0 && other < own) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> nameNoInternalType() {
        return new ArchCondition<>("name no type of " + INTERNAL + " in public signatures") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMember member : type.getMembers()) {
                    boolean visible = member.getModifiers().contains(JavaModifier.PUBLIC)
                            || member.getModifiers().contains(JavaModifier.PROTECTED);
                    if (visible && types(member).anyMatch(ArchitectureTest::namesInternalType)) {
                        events.add(SimpleConditionEvent.violated(member, member.getDescription()));
                    }
                }
            }
        };
    }

    private static Stream<JavaType> types(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        return Stream.concat(
                Stream.of(unit.getReturnType()),
                Stream.concat(unit.getParameterTypes().stream(), unit.getExceptionTypes().stream()));
    }

    private static boolean namesInternalType(JavaType type) {
        return type.getAllInvolvedRawTypes().stream()
                .anyMatch(raw -> raw.getPackageName().equals(INTERNAL));
    }
}

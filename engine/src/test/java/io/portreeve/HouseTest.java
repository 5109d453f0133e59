package io.portreeve;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** The way of the data, held by the compiler's output: what a package may know. */
class HouseTest {
    /** In reading order: each knows only those before it. */
    private static final List<String> LAYERS = List.of(
            "source",
            "document",
            "model",
            "topology",
            "reachability",
            "exposure",
            "change",
            "access",
            "finding",
            "remedy",
            "lock",
            "rule",
            "policy",
            "scan",
            "admission",
            "report",
            "fix");

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.portreeve");

    @Test
    void imports_point_only_backwards_along_the_way_of_the_data() {
        for (int i = 0; i < LAYERS.size() - 1; i++) {
            String[] later = LAYERS.subList(i + 1, LAYERS.size()).stream()
                    .map(layer -> "io.portreeve." + layer + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that(resideInAPackage("io.portreeve." + LAYERS.get(i) + ".."))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(later))
                    .because(
                            "no stage calls a later one, so a reader can stop at any stage and know everything before it")
                    .check(ENGINE);
        }
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("io.portreeve.(**)")
                .should()
                .beFreeOfCycles()
                .because("two packages that know each other are one package")
                .check(ENGINE);
    }

    @Test
    void only_document_sees_the_yaml_library() {
        noClasses()
                .that(not(resideInAPackage("io.portreeve.document")))
                .should()
                .dependOnClassesThat(resideInAPackage("org.snakeyaml.."))
                .because("a faster reader is to fit behind the same door")
                .check(ENGINE);
    }

    @Test
    void only_document_reads_json_and_only_report_writes_it() {
        noClasses()
                .that(not(resideInAnyPackage("io.portreeve.document", "io.portreeve.report")))
                .should()
                .dependOnClassesThat(resideInAPackage("com.fasterxml.jackson.."))
                .because("JSON comes in as a document and leaves as a report")
                .check(ENGINE);
    }

    @Test
    void the_engine_neither_prints_nor_exits_nor_starts_threads() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .because("the engine is a function over values; only the face talks to people")
                .check(ENGINE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Executor.class)
                .because("the face lends the engine its workers")
                .check(ENGINE);
    }

    @Test
    void the_engine_opens_no_socket() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http..", "java.nio.channels.."))
                .because("what needs a network lives in the cluster module")
                .check(ENGINE);
    }

    @Test
    void no_field_can_be_changed_from_outside() {
        fields().that()
                .arePublic()
                .should()
                .beFinal()
                .because("values that other threads and stages hold must not change under them")
                .check(ENGINE);
    }

    @Test
    void every_class_is_at_home_in_a_layer() {
        String[] homes =
                LAYERS.stream().map(layer -> "io.portreeve." + layer + "..").toArray(String[]::new);
        classes()
                .should()
                .resideInAnyPackage(homes)
                .because("a package that is not in the reading order has no place on the way of the data")
                .check(ENGINE);
    }
}

package io.portreeve.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.portreeve.sources.helm.ChartRenderer;
import org.junit.jupiter.api.Test;

/** What may know what, over all modules that the program is made of. */
class HouseTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.portreeve");

    @Test
    void nothing_knows_the_command_line() {
        noClasses()
                .that(not(resideInAPackage("io.portreeve.app..")))
                .should()
                .dependOnClassesThat(resideInAPackage("io.portreeve.app.."))
                .because("the command line is one face of several")
                .check(ALL);
    }

    @Test
    void only_the_faces_know_the_built_in_rules() {
        noClasses()
                .that(not(resideInAPackage("io.portreeve.app..")).and(not(resideInAPackage("io.portreeve.rules.."))))
                .should()
                .dependOnClassesThat(resideInAPackage("io.portreeve.rules.."))
                .because("the engine judges by whatever rules it is given")
                .check(ALL);
    }

    @Test
    void only_the_sources_know_the_git_library() {
        noClasses()
                .that(not(resideInAPackage("io.portreeve.sources..")))
                .should()
                .dependOnClassesThat(resideInAPackage("org.eclipse.jgit.."))
                .because("revisions are trees of files to everybody else, and a scan of files loads no class of it")
                .check(ALL);
    }

    @Test
    void only_the_cluster_knows_the_kubernetes_client() {
        noClasses()
                .that(not(resideInAnyPackage("io.portreeve.cluster..", "io.portreeve.guard..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.fabric8..", "tools.jackson.."))
                .because("clusters are trees of files to everybody else, and a scan of files loads no class of it")
                .check(ALL);
    }

    @Test
    void only_the_faces_know_the_cluster() {
        noClasses()
                .that(not(resideInAPackage("io.portreeve.app.."))
                        .and(not(resideInAnyPackage("io.portreeve.cluster..", "io.portreeve.guard.."))))
                .should()
                .dependOnClassesThat(resideInAPackage("io.portreeve.cluster.."))
                .because("the engine reads whatever trees it is given")
                .check(ALL);
    }

    @Test
    void only_the_faces_know_the_sources() {
        noClasses()
                .that(not(resideInAPackage("io.portreeve.app..")).and(not(resideInAPackage("io.portreeve.sources.."))))
                .should()
                .dependOnClassesThat(resideInAPackage("io.portreeve.sources.."))
                .because("the engine reads whatever trees it is given")
                .check(ALL);
    }

    @Test
    void standard_streams_belong_to_the_surroundings() {
        noClasses()
                .that(not(simpleName("Surroundings")))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .because("a test, and every other face, gives the program streams of its own")
                .check(ALL);
    }

    @Test
    void there_is_one_main() {
        methods()
                .that()
                .haveName("main")
                .and()
                .areStatic()
                .should()
                .beDeclaredIn(Main.class)
                .orShould()
                .beDeclaredIn(ChartRenderer.class)
                .because("there is one way in, and one into the process that renders charts")
                .check(ALL);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("io.portreeve.(**)")
                .should()
                .beFreeOfCycles()
                .because("two packages that know each other are one package")
                .check(ALL);
    }
}

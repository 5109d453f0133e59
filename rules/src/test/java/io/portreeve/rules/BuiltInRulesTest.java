package io.portreeve.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.catalogue.PortCatalogue;
import io.portreeve.testkit.RuleFolderTests;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BuiltInRulesTest {
    private static final List<RuleInfo> INFOS =
            BuiltInRules.all().stream().map(Rule::info).toList();

    @TestFactory
    Stream<DynamicContainer> every_rule_does_what_its_folder_says() {
        return RuleFolderTests.of(BuiltInRules.all());
    }

    @Test
    void every_rule_is_listed_once() {
        assertThat(BuiltInRules.all().stream().map(rule -> rule.getClass().getName()))
                .containsExactlyInAnyOrderElementsOf(new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("io.portreeve.rules")
                                .stream()
                                .filter(type -> type.isAssignableTo(Rule.class))
                                .map(JavaClass::getName)
                                .toList());
    }

    @Test
    void rules_ask_the_scan_for_the_catalogue() {
        noClasses()
                .that(not(equivalentTo(PortCatalogue.class)))
                .should()
                .callMethod(PortCatalogue.class, "builtIn")
                .because("users have rows of their own: PortCatalogue.of(context) holds them")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.portreeve.rules"));
    }

    @Test
    void rules_are_sorted_by_id_and_no_id_or_name_occurs_twice() {
        assertThat(INFOS.stream().map(RuleInfo::id)).isSorted().doesNotHaveDuplicates();
        assertThat(INFOS.stream().map(RuleInfo::name)).doesNotHaveDuplicates();
    }

    @Test
    void ids_names_and_summaries_keep_to_their_form() {
        assertThat(INFOS).allSatisfy(info -> {
            assertThat(info.id()).matches("PR[1-6]\\d{3}");
            assertThat(info.name()).matches("[a-z]+(-[a-z]+)*");
            assertThat(info.summary()).endsWith(".");
        });
    }
}

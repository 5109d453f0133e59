package io.portreeve.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portreeve.rule.Rule;
import io.portreeve.testkit.bare.BareRule;
import io.portreeve.testkit.toy.TelnetPort;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RuleFolderTestsTest {
    private static Stream<DynamicTest> tests(Rule rule) {
        return new RuleFolderTests(rule, new ToyStages(), false).tests();
    }

    @TestFactory
    Stream<DynamicTest> the_tests_of_a_whole_folder_pass() {
        return tests(new TelnetPort());
    }

    @Test
    void every_file_of_a_folder_has_its_test() {
        assertThat(tests(new TelnetPort()).map(DynamicTest::getDisplayName))
                .containsExactly(
                        "page",
                        "noncompliant.yaml",
                        "compliant.yaml",
                        "noncompliant.fixed.yaml",
                        "cases/two-on-one-line.yaml");
    }

    @Test
    void a_missing_page_or_example_fails() {
        List<DynamicTest> tests = tests(new BareRule()).toList();
        assertThatThrownBy(() -> tests.get(0).getExecutable().execute())
                .hasMessage("BareRule has no BareRule.md beside its class");
        assertThatThrownBy(() -> tests.get(1).getExecutable().execute())
                .hasMessage("BareRule has no noncompliant.yaml beside its class");
        assertThatThrownBy(() -> tests.get(2).getExecutable().execute())
                .hasMessage("BareRule has no compliant.yaml beside its class");
    }
}

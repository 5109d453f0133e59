package io.portreeve.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Severity;
import io.portreeve.testkit.RuleExample.Expected;
import org.junit.jupiter.api.Test;

class RuleExampleTest {
    @Test
    void the_manifest_stands_without_its_expectations_and_these_know_their_lines() {
        RuleExample example = RuleExample.of("""
                # Noncompliant@+4 [low, possible] {{Far.}}
                #^^^
                apiVersion: v1

                kind: Pod # Noncompliant [high, certain] {{First.}}
                #     ^^^
                # Noncompliant [medium, likely] {{Second.}}
                #^^^
                spec:
                  hostNetwork: true # a remark
                """);

        assertThat(example.text()).isEqualTo("""
                apiVersion: v1

                kind: Pod
                spec:
                  hostNetwork: true # a remark
                """);
        assertThat(example.findings())
                .containsExactly(
                        new Expected(3, "kind", Severity.LOW, Confidence.POSSIBLE, "Far."),
                        new Expected(3, "Pod", Severity.HIGH, Confidence.CERTAIN, "First."),
                        new Expected(3, "kind", Severity.MEDIUM, Confidence.LIKELY, "Second."));
    }
}

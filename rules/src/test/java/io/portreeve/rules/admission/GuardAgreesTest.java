package io.portreeve.rules.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.portreeve.admission.ClusterState;
import io.portreeve.admission.Judge;
import io.portreeve.admission.Judgement;
import io.portreeve.admission.ProposedChange;
import io.portreeve.document.DocumentReader;
import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.policy.AdmissionPolicies;
import io.portreeve.policy.AdmissionPolicy;
import io.portreeve.policy.Expressed;
import io.portreeve.policy.PolicyForm;
import io.portreeve.rules.BuiltInRules;
import io.portreeve.scan.ScanOptions;
import io.portreeve.testkit.RuleFixture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the policies to the admission's own judgement: every object of a rule's folder is created in a cluster of the others, and is
 * then edited in a way that opens nothing.
 */
class GuardAgreesTest {
    private static final String PLACE = "cluster/";

    @TestFactory
    Stream<DynamicContainer> a_policy_refuses_what_admission_speaks_against() {
        return Expressed.all(BuiltInRules.all()).stream()
                .filter(Expressed::isPossible)
                .map(expressed -> dynamicContainer(
                        expressed.info().id() + " " + expressed.info().name(),
                        RuleFixture.of(expressed.rule()).stream()
                                .map(fixture -> dynamicTest(
                                        fixture.file().path(), () -> new Agreement(expressed, fixture).check()))));
    }

    /** One rule's policies, and a judge with all rules, over one manifest. */
    private static final class Agreement {
        private final Expressed rule;
        private final Judge judge;
        private final ScanOptions options;
        private final AdmissionPolicies policies;
        private final List<CelPolicy> evaluated;
        private final RuleFixture fixture;

        Agreement(Expressed rule, RuleFixture fixture) {
            this.rule = rule;
            this.fixture = fixture;
            this.options = options(fixture);
            this.judge = new Judge(options, BuiltInRules.all());
            this.policies = AdmissionPolicies.of(List.of(rule), PoliciesAgreeTest.settings(fixture));
            this.evaluated = CelPolicy.all(PolicyForm.ADMISSION.text(policies));
        }

        private static ScanOptions options(RuleFixture fixture) {
            ScanOptions plain = ScanOptions.DEFAULT;
            return new ScanOptions(
                            plain.limits(),
                            plain.units(),
                            fixture.context().stages().options(),
                            plain.workloadKinds(),
                            plain.severities(),
                            plain.leastSeverity(),
                            plain.leastConfidence())
                    .telling(fixture.context().settings());
        }

        void check() {
            Map<String, Map<String, Object>> plain = new HashMap<>();
            Set<String> several = new HashSet<>();
            for (Map<String, Object> object : Plain.objects(fixture.file())) {
                if (plain.put(name(object), object) != null) {
                    several.add(name(object));
                }
            }
            List<KubernetesObject> objects = objects();
            for (KubernetesObject object : objects) {
                String name = name(object);
                if (!several.contains(name) && PoliciesAgreeTest.isAdmissible(plain.get(name))) {
                    List<KubernetesObject> others =
                            objects.stream().filter(other -> other != object).toList();
                    check(object, plain.get(name), ClusterState.of(others, options.exposure()));
                }
            }
        }

        private List<KubernetesObject> objects() {
            List<KubernetesObject> objects = new ArrayList<>();
            ObjectReader reader = new ObjectReader(options.workloadKinds(), Optional.of("default"));
            new DocumentReader(options.limits())
                    .read(
                            fixture.file(),
                            document ->
                                    objects.addAll(reader.read(document, PLACE).objects()));
            return objects;
        }

        private void check(KubernetesObject object, Map<String, Object> plain, ClusterState state) {
            List<CelPolicy> asked =
                    evaluated.stream().filter(policy -> policy.matches(plain)).toList();
            List<String> said = asked.stream()
                    .flatMap(policy -> policy.onCreate(plain).stream())
                    .toList();
            Judgement judgement = judge.judge(state, ProposedChange.creating(object));
            if (!said.isEmpty()) {
                assertThat(judgement.opened())
                        .as("what admission says where the policy says %s", said)
                        .extracting(Finding::rule)
                        .containsAnyElementsOf(ids());
            }
            boolean claimed = asked.stream().anyMatch(policy -> CelPolicy.holds(claims(policy), plain));
            if (claimed && judgement.opened().stream().anyMatch(finding -> weighs(finding, object))) {
                assertThat(said)
                        .as("what the policy says where admission says %s", judgement.opened())
                        .isNotEmpty();
            }
            ProposedChange unrelated = ProposedChange.updating(object, object);
            assertThat(judge.judge(state.with(object), unrelated).opened()).isEmpty();
            assertThat(asked).allMatch(policy -> policy.onUpdate(plain, plain).isEmpty());
        }

        /** The rule's, and those of others to which it leaves some. */
        private Set<String> ids() {
            Set<String> ids = new LinkedHashSet<>(List.of(rule.info().id()));
            rule.conditions().forEach(condition -> ids.addAll(condition.also()));
            return ids;
        }

        private boolean weighs(Finding finding, KubernetesObject object) {
            return finding.rule().equals(rule.info().id())
                    && finding.object().id().equals(object.id())
                    && finding.severity().compareTo(Severity.INFO) > 0
                    && finding.confidence() != Confidence.POSSIBLE;
        }

        private String claims(CelPolicy evaluated) {
            return policies.policies().stream()
                    .filter(policy -> policy.name().equals(evaluated.name()))
                    .map(AdmissionPolicy::claims)
                    .findFirst()
                    .orElseThrow();
        }

        private static String name(KubernetesObject object) {
            return object.kind() + " " + object.namespace().orElse("default") + " " + object.name();
        }

        private static String name(Map<String, Object> object) {
            Object namespace = Plain.at(object, "metadata", "namespace");
            return object.get("kind") + " " + (namespace.equals("") ? "default" : namespace) + " "
                    + Plain.at(object, "metadata", "name");
        }
    }
}

package io.portreeve.rules.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.portreeve.exposure.ExposureOptions;
import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.lock.Meant;
import io.portreeve.policy.AdmissionPolicies;
import io.portreeve.policy.AdmissionPolicy;
import io.portreeve.policy.Expressed;
import io.portreeve.policy.Mode;
import io.portreeve.policy.PolicyForm;
import io.portreeve.rule.Rule;
import io.portreeve.rules.BuiltInRules;
import io.portreeve.rules.Input;
import io.portreeve.rules.publicloadbalancer.PublicLoadBalancer;
import io.portreeve.source.SourceFile;
import io.portreeve.testkit.RuleFixture;
import io.portreeve.topology.cloud.LoadBalancers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the policies to the rules that they are made of, over every manifest of a rule's folder: what a policy speaks against, the
 * rule finds; and what the rule finds for certain or likely, the policy speaks against wherever it claims to.
 */
class PoliciesAgreeTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("[$]\\{|\\{\\{");
    private static final List<String> PORTS = List.of("port", "nodePort", "containerPort", "hostPort");
    private static final Set<Object> PROTOCOLS = Set.of("TCP", "UDP", "SCTP");

    @TestFactory
    Stream<DynamicContainer> a_policy_says_what_its_rule_says() {
        return Expressed.all(BuiltInRules.all()).stream()
                .filter(Expressed::isPossible)
                .map(expressed -> dynamicContainer(
                        expressed.info().id() + " " + expressed.info().name(),
                        RuleFixture.of(expressed.rule()).stream()
                                .map(fixture -> dynamicTest(fixture.file().path(), () -> agree(expressed, fixture)))));
    }

    /** Providers' own defaults and annotations, whoever is said to make the load balancers. */
    @TestFactory
    Stream<DynamicTest> load_balancers_are_public_to_the_policy_where_they_are_to_the_rule() {
        Expressed rule = Expressed.all(List.of(new PublicLoadBalancer())).get(0);
        return Stream.concat(Stream.of(""), LoadBalancers.providers().stream())
                .map(provider -> dynamicTest(provider.isEmpty() ? "nobody named" : provider, () -> {
                    SourceFile file = SourceFile.of("services.yaml", LoadBalancerServices.text());
                    ExposureOptions options = new ExposureOptions(
                            Optional.of(provider).filter(name -> !name.isEmpty()), Optional.empty());
                    agree(
                            rule,
                            new RuleFixture(
                                    file, Input.file(file.path(), file.text()).context(options)));
                }));
    }

    @Test
    void every_rule_says_what_a_policy_can_say_of_it_or_why_none_can() {
        assertThat(Expressed.all(BuiltInRules.all())).allSatisfy(rule -> {
            assertThat(rule.isPossible() || rule.gap().isPresent()).isTrue();
            assertThat(rule.limits()).matches("([A-Z].*[.])?");
        });
    }

    static void agree(Expressed expressed, RuleFixture fixture) {
        AdmissionPolicies policies = AdmissionPolicies.of(List.of(expressed), settings(fixture));
        List<CelPolicy> evaluated = CelPolicy.all(PolicyForm.ADMISSION.text(policies));
        List<Finding> found = findings(expressed, fixture);
        for (Map<String, Object> object : Plain.objects(fixture.file())) {
            if (!(object.get("spec") instanceof Map) || !isAdmissible(object)) {
                continue;
            }
            List<String> said = new ArrayList<>();
            boolean claimed = false;
            for (CelPolicy policy : evaluated) {
                if (policy.matches(object)) {
                    policy.onCreate(object).ifPresent(said::add);
                    claimed |= CelPolicy.holds(named(policies, policy.name()).claims(), object);
                }
            }
            List<Finding> about =
                    found.stream().filter(finding -> isAbout(finding, object)).toList();
            if (!said.isEmpty()) {
                assertThat(about)
                        .as("the policy says %s of %s, and the rule nothing", said, object)
                        .isNotEmpty();
            }
            if (claimed && about.stream().anyMatch(finding -> weighs(finding, expressed))) {
                assertThat(said)
                        .as(
                                "the rule says %s of %s, and the policy nothing",
                                about.get(0).message(), object)
                        .isNotEmpty();
            }
        }
    }

    static AdmissionPolicies.Settings settings(RuleFixture fixture) {
        return new AdmissionPolicies.Settings(
                fixture.context().stages().options(),
                fixture.context().settings(),
                Map.of(),
                new Meant(Optional.empty(), List.of(), LocalDate.EPOCH),
                Mode.ENFORCE);
    }

    private static AdmissionPolicy named(AdmissionPolicies policies, String name) {
        return policies.policies().stream()
                .filter(policy -> policy.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Those of the rule, and of others to which it leaves some. */
    private static List<Finding> findings(Expressed expressed, RuleFixture fixture) {
        Set<String> ids = new LinkedHashSet<>(List.of(expressed.info().id()));
        expressed.conditions().forEach(condition -> ids.addAll(condition.also()));
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : BuiltInRules.all()) {
            if (ids.contains(rule.info().id())) {
                rule.check(fixture.context()).forEach(findings::add);
            }
        }
        return findings;
    }

    private static boolean weighs(Finding finding, Expressed expressed) {
        return finding.rule().equals(expressed.info().id())
                && finding.severity().compareTo(Severity.INFO) > 0
                && finding.confidence() != Confidence.POSSIBLE;
    }

    private static boolean isAbout(Finding finding, Map<String, Object> object) {
        return finding.object().kind().equals(object.get("kind"))
                && finding.object().name().equals(Plain.at(object, "metadata", "name"))
                && finding.object().namespace().orElse("").equals(Plain.at(object, "metadata", "namespace"));
    }

    /** What an API server would decode; a file may hold what it would not. */
    static boolean isAdmissible(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().allMatch(entry -> isAdmissible(entry.getKey(), entry.getValue()));
        }
        if (value instanceof List<?> list) {
            return list.stream().allMatch(PoliciesAgreeTest::isAdmissible);
        }
        return !PLACEHOLDER.matcher(String.valueOf(value)).find();
    }

    /** No port is 0, but for those that the cluster chooses. */
    private static boolean isPort(Object key, long port) {
        return port > 0 || key.equals("nodePort") || key.equals("hostPort");
    }

    private static boolean isAdmissible(Object key, Object value) {
        boolean number =
                !PORTS.contains(key) || value instanceof Map || (value instanceof Long port && isPort(key, port));
        boolean protocol = !key.equals("protocol") || PROTOCOLS.contains(value);
        return number && protocol && isAdmissible(value);
    }
}

package io.portreeve.rules.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.lock.Meant;
import io.portreeve.policy.AdmissionPolicies;
import io.portreeve.policy.Mode;
import io.portreeve.policy.PolicyForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The policies in the form of each engine: known fields only, and the same expressions everywhere. */
class FormsTest {
    private static final AdmissionPolicies POLICIES = ChangesTest.policies(
            new Meant(Optional.empty(), List.of(), LocalDate.EPOCH), Optional.empty(), Mode.ENFORCE);

    /** From the API reference of admissionregistration.k8s.io/v1, as far as the policies need them. */
    private static final Set<String> ADMISSION_FIELDS = Set.of(
            "apiVersion",
            "kind",
            "metadata",
            "metadata.name",
            "metadata.labels",
            "metadata.labels.app.kubernetes.io/managed-by",
            "spec",
            "spec.failurePolicy",
            "spec.matchConstraints",
            "spec.matchConstraints.namespaceSelector",
            "spec.matchConstraints.namespaceSelector.matchExpressions",
            "spec.matchConstraints.namespaceSelector.matchExpressions.key",
            "spec.matchConstraints.namespaceSelector.matchExpressions.operator",
            "spec.matchConstraints.namespaceSelector.matchExpressions.values",
            "spec.matchConstraints.resourceRules",
            "spec.matchConstraints.resourceRules.apiGroups",
            "spec.matchConstraints.resourceRules.apiVersions",
            "spec.matchConstraints.resourceRules.operations",
            "spec.matchConstraints.resourceRules.resources",
            "spec.variables",
            "spec.variables.name",
            "spec.variables.expression",
            "spec.validations",
            "spec.validations.expression",
            "spec.validations.message",
            "spec.validations.messageExpression",
            "spec.policyName",
            "spec.validationActions");

    @Test
    void the_api_server_is_given_fields_that_it_knows() {
        Set<String> fields = new TreeSet<>();
        Plain.objects(PolicyForm.ADMISSION.text(POLICIES)).forEach(manifest -> collect("", manifest, fields));
        assertThat(fields).isSubsetOf(ADMISSION_FIELDS);
    }

    @Test
    void every_policy_has_a_name_of_its_own_and_its_binding() {
        List<String> policies = names("ValidatingAdmissionPolicy");
        assertThat(policies)
                .hasSizeGreaterThan(15)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("portreeve-pr\\d{4}-[a-z]+"));
        assertThat(names("ValidatingAdmissionPolicyBinding")).isEqualTo(policies);
    }

    @Test
    void no_policy_matches_everything() {
        assertThat(PolicyForm.ADMISSION.text(POLICIES)).doesNotContain("- \"*\"");
        assertThat(PolicyForm.KYVERNO.text(POLICIES)).doesNotContain("- \"*\"");
        assertThat(PolicyForm.GATEKEEPER.text(POLICIES)).doesNotContain("- \"*\"");
    }

    @Test
    void messages_are_one_line_as_the_api_wants_them() {
        assertThat(strings(PolicyForm.ADMISSION, "message"))
                .allSatisfy(message -> assertThat(message).doesNotContain("\n").hasSizeLessThan(512));
    }

    @Test
    void all_engines_evaluate_the_same_expressions() {
        for (String key : List.of("expression", "messageExpression", "message")) {
            assertThat(strings(PolicyForm.KYVERNO, key)).isEqualTo(strings(PolicyForm.ADMISSION, key));
            assertThat(strings(PolicyForm.GATEKEEPER, key)).isEqualTo(strings(PolicyForm.ADMISSION, key));
        }
    }

    @Test
    void a_template_of_gatekeeper_is_called_by_its_kind_in_lower_case() {
        List<Map<String, Object>> manifests = Plain.objects(PolicyForm.GATEKEEPER.text(POLICIES));
        List<Object> kinds = manifests.stream()
                .filter(manifest -> "ConstraintTemplate".equals(manifest.get("kind")))
                .map(manifest -> Plain.at(manifest, "spec", "crd", "spec", "names", "kind"))
                .toList();
        assertThat(manifests.stream()
                        .filter(manifest -> "ConstraintTemplate".equals(manifest.get("kind")))
                        .map(manifest -> Plain.at(manifest, "metadata", "name")))
                .containsExactlyElementsOf(kinds.stream()
                        .map(kind -> kind.toString().toLowerCase(Locale.ROOT))
                        .toList());
        assertThat(manifests.stream()
                        .filter(manifest -> "constraints.gatekeeper.sh/v1beta1".equals(manifest.get("apiVersion")))
                        .map(manifest -> Plain.at(manifest, "kind")))
                .containsExactlyElementsOf(kinds);
    }

    @Test
    void the_same_settings_give_the_same_text_and_what_is_not_expressed_stands_at_its_head() {
        String text = PolicyForm.ADMISSION.text(POLICIES);
        AdmissionPolicies again = ChangesTest.policies(
                new Meant(Optional.empty(), List.of(), LocalDate.EPOCH), Optional.empty(), Mode.ENFORCE);
        assertThat(PolicyForm.ADMISSION.text(again)).isEqualTo(text);
        assertThat(text.substring(0, text.indexOf("---")))
                .contains("# PR4001 unrestricted-pod-access not: That no policy selects the pods")
                .contains("# PR3001 public-load-balancer in part: ");
    }

    private static List<String> names(String kind) {
        return Plain.objects(PolicyForm.ADMISSION.text(POLICIES)).stream()
                .filter(manifest -> kind.equals(manifest.get("kind")))
                .map(manifest -> String.valueOf(Plain.at(manifest, "metadata", "name")))
                .toList();
    }

    /** Every text under a key, in the order of policies, wherever the engine wants it. */
    private static List<String> strings(PolicyForm form, String key) {
        List<String> found = new ArrayList<>();
        Plain.objects(form.text(POLICIES)).forEach(manifest -> gather(manifest, key, found));
        return found.stream().filter(text -> !text.equals("object != null")).toList();
    }

    private static void gather(Object value, String key, List<String> found) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, item) -> {
                if (name.equals(key) && item instanceof String text) {
                    found.add(text);
                }
                gather(item, key, found);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(item -> gather(item, key, found));
        }
    }

    private static void collect(String path, Object value, Set<String> fields) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> {
                String field = path.isEmpty() ? key.toString() : path + "." + key;
                fields.add(field);
                collect(field, item, fields);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(item -> collect(path, item, fields));
        }
    }
}

package io.portreeve.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A form in which some engine takes policies. */
public enum PolicyForm {
    ADMISSION("admission", "ValidatingAdmissionPolicy, evaluated by the API server itself (1.30 and newer)") {
        @Override
        Stream<Map<String, Object>> manifests(AdmissionPolicies policies) {
            return ValidatingPolicies.manifests(policies);
        }
    },
    KYVERNO("kyverno", "ClusterPolicy of Kyverno (1.13 and newer), with the same expressions in CEL") {
        @Override
        Stream<Map<String, Object>> manifests(AdmissionPolicies policies) {
            return KyvernoPolicies.manifests(policies);
        }
    },
    GATEKEEPER("gatekeeper", "ConstraintTemplate and constraint of Gatekeeper (3.18 and newer), for its CEL engine") {
        @Override
        Stream<Map<String, Object>> manifests(AdmissionPolicies policies) {
            return GatekeeperPolicies.manifests(policies);
        }
    };

    private final String word;
    private final String title;

    PolicyForm(String word, String title) {
        this.word = word;
        this.title = title;
    }

    abstract Stream<Map<String, Object>> manifests(AdmissionPolicies policies);

    /** The form of a name. */
    public static Optional<PolicyForm> named(String word) {
        return Stream.of(values()).filter(form -> form.word.equals(word)).findFirst();
    }

    /** What it is, for a list of forms. */
    public String title() {
        return title;
    }

    /** All policies in one stream of documents, after remarks that say what is not in it. */
    public String text(AdmissionPolicies policies) {
        StringBuilder text = new StringBuilder();
        head(policies).forEach(remark -> text.append(Yaml.comment(remark)));
        manifests(policies).map(Yaml::document).forEach(text::append);
        return text.toString();
    }

    /** The same as files of a folder, by their names: one for each rule, and one that says what is not in them. */
    public SortedMap<String, String> files(AdmissionPolicies policies) {
        SortedMap<String, String> files = new TreeMap<>();
        policies.byRule().forEach((id, some) -> {
            StringBuilder text = new StringBuilder();
            manifests(new AdmissionPolicies(some, List.of(), List.of()))
                    .map(Yaml::document)
                    .forEach(text::append);
            files.put(id + ".yaml", text.toString());
        });
        files.put(
                "README.md", "# What these policies do not express\n\n- " + String.join("\n- ", head(policies)) + "\n");
        return files;
    }

    private List<String> head(AdmissionPolicies policies) {
        Stream<String> opening = Stream.of(
                "Made by: portreeve policy " + word + ". " + title + ".",
                "What got worse is spoken against, not what was bad before. Not spoken of, or in part:");
        return Stream.concat(opening, policies.remarks().stream()).toList();
    }

    @Override
    public String toString() {
        return word;
    }
}

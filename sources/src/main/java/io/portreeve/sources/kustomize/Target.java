package io.portreeve.sources.kustomize;

import io.portreeve.document.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Which objects a patch is for: regular expressions for what they are called, and selectors of labels and annotations. */
final class Target {
    private final Map<String, SafePattern> patterns;
    private final Predicate<Map<String, String>> labels;
    private final Predicate<Map<String, String>> annotations;

    private Target(
            Map<String, SafePattern> patterns,
            Predicate<Map<String, String>> labels,
            Predicate<Map<String, String>> annotations) {
        this.patterns = patterns;
        this.labels = labels;
        this.annotations = annotations;
    }

    /** What is written; empty where it cannot be understood. */
    static Optional<Target> of(Cursor written) {
        Map<String, SafePattern> patterns = new TreeMap<>();
        for (String key : List.of("group", "version", "kind", "name", "namespace")) {
            String expression = written.get(key).text().orElse("");
            Optional<SafePattern> pattern = SafePattern.whole(expression);
            if (pattern.isEmpty()) {
                return Optional.empty();
            }
            if (!expression.isEmpty()) {
                patterns.put(key, pattern.get());
            }
        }
        Optional<Predicate<Map<String, String>>> labels =
                LabelSelector.parse(written.get("labelSelector").text().orElse(""));
        Optional<Predicate<Map<String, String>>> annotations =
                LabelSelector.parse(written.get("annotationSelector").text().orElse(""));
        return labels.isEmpty() || annotations.isEmpty()
                ? Optional.empty()
                : Optional.of(new Target(patterns, labels.get(), annotations.get()));
    }

    /** The places of those that are meant. */
    List<Integer> in(List<Resource> resources) {
        List<Integer> meant = new ArrayList<>();
        for (int i = 0; i < resources.size(); i++) {
            if (means(resources.get(i))) {
                meant.add(i);
            }
        }
        return meant;
    }

    private boolean means(Resource resource) {
        Gvk gvk = resource.id().gvk();
        ResourceId first = resource.original();
        return fits("kind", gvk.kind())
                && (fits("name", first.name()) || fits("name", resource.id().name()))
                && (fits("namespace", first.namespace())
                        || fits("namespace", resource.id().namespace()))
                && fits("group", gvk.group())
                && fits("version", gvk.version())
                && labels.test(MadeMapping.texts(resource.object().at("metadata", "labels")))
                && annotations.test(MadeMapping.texts(resource.object().at("metadata", "annotations")));
    }

    private boolean fits(String key, String text) {
        return !patterns.containsKey(key) || patterns.get(key).fits(text);
    }
}

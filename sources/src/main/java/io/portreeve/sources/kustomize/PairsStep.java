package io.portreeve.sources.kustomize;

import io.portreeve.document.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Labels or annotations that are set on all objects.
 *
 * @param pairs as the kustomization writes them
 * @param fields which mappings they are set in
 */
record PairsStep(List<MadeEntry> pairs, List<FieldSpec> fields) implements Step {
    private static final FieldSpec LABELS = FieldSpec.of(new Gvk("", "", ""), "metadata/labels", true);

    PairsStep {
        pairs = List.copyOf(pairs);
        fields = List.copyOf(fields);
    }

    /** {@code commonAnnotations}. */
    static Step annotations(Cursor written) {
        return new PairsStep(pairs(written), Fields.of("annotations"));
    }

    /** {@code commonLabels}. */
    static Step commonLabels(Cursor written) {
        return new PairsStep(pairs(written), withSelectors());
    }

    /** An item of {@code labels}. */
    static Step labels(Cursor item) {
        List<FieldSpec> fields = new ArrayList<>();
        for (Cursor field : item.get("fields").items()) {
            fields.add(FieldSpec.of(
                    new Gvk(said(field, "group"), said(field, "version"), said(field, "kind")),
                    said(field, "path"),
                    field.get("create").bool().orElse(false)));
        }
        boolean selectors = item.get("includeSelectors").bool().orElse(false);
        boolean templates = item.get("includeTemplates").bool().orElse(false);
        fields.addAll(selectors ? withSelectors() : templates ? Fields.of("templates") : List.of(LABELS));
        return new PairsStep(pairs(item.get("pairs")), fields);
    }

    private static String said(Cursor field, String key) {
        return field.get(key).text().orElse("");
    }

    private static List<FieldSpec> withSelectors() {
        List<FieldSpec> all = new ArrayList<>(Fields.of("selectors"));
        all.addAll(Fields.of("templates"));
        return all;
    }

    private static List<MadeEntry> pairs(Cursor written) {
        Map<String, MadeEntry> sorted = new TreeMap<>();
        written.entries().forEach((key, value) -> {
            MadeScalar text = MadeScalar.text(value.text().orElse(""), new Origin(value.range()));
            sorted.put(key, new MadeEntry(key, new Origin(value.keyRange()), text));
        });
        return List.copyOf(sorted.values());
    }

    @Override
    public List<Resource> apply(List<Resource> resources) {
        return pairs.isEmpty() ? resources : resources.stream().map(this::apply).collect(Collectors.toList());
    }

    private Resource apply(Resource resource) {
        MadeMapping object = resource.object();
        Origin first = pairs.get(0).origin();
        for (FieldSpec field : fields) {
            object = field.change(object, MadeMapping.empty(first), this::set);
        }
        return resource.with(object);
    }

    private Made set(Made old) {
        return old instanceof MadeMapping mapping ? withPairs(mapping) : old;
    }

    private MadeMapping withPairs(MadeMapping mapping) {
        MadeMapping changed = mapping;
        for (MadeEntry pair : pairs) {
            changed = changed.with(pair);
        }
        return changed;
    }
}

package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.NodeSelection;
import io.portreeve.model.Requirement;
import java.util.ArrayList;
import java.util.List;

/** Reads which nodes a pod asks for; what it would merely like is left out. */
final class NodeSelections {
    private NodeSelections() {}

    static NodeSelection read(Fields fields, Cursor spec) {
        List<Requirement> always = always(fields, spec);
        Cursor terms = spec.at(
                "affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms");
        if (!terms.exists()) {
            return always.isEmpty() ? NodeSelection.ANY : fields.intern(new NodeSelection(List.of(always)));
        }
        List<List<Requirement>> alternatives = new ArrayList<>();
        for (Cursor term : terms.items()) {
            List<Requirement> alternative = new ArrayList<>(always);
            alternative.addAll(Requirements.expressions(fields, term.get("matchExpressions")));
            alternative.addAll(Requirements.expressions(fields, term.get("matchFields")));
            alternatives.add(alternative);
        }
        return new NodeSelection(alternatives);
    }

    private static List<Requirement> always(Fields fields, Cursor spec) {
        List<Requirement> always = new ArrayList<>();
        spec.get("nodeName")
                .text()
                .filter(name -> !name.isEmpty())
                .ifPresent(name -> always.add(new Requirement(NodeSelection.NODE_NAME, "In", List.of(name))));
        fields.labels(spec.get("nodeSelector"))
                .forEach((key, value) -> always.add(new Requirement(key, "In", List.of(value))));
        return always;
    }
}

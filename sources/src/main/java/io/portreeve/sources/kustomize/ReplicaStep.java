package io.portreeve.sources.kustomize;

import io.portreeve.document.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An item of {@code replicas}. */
record ReplicaStep(Cursor item, Account account) implements Step {
    private static final Set<String> KINDS = Set.of("Deployment", "ReplicationController", "ReplicaSet", "StatefulSet");

    @Override
    public List<Resource> apply(List<Resource> resources) {
        String name = item.get("name").text().orElse("");
        MadeScalar count = MadeScalar.plain(
                item.get("count").text().orElse("0"),
                new Origin(item.get("count").range()));
        List<Resource> changed = new ArrayList<>(resources);
        boolean found = false;
        for (int i = 0; i < changed.size(); i++) {
            Resource resource = changed.get(i);
            if (resource.ids()
                    .anyMatch(id ->
                            id.name().equals(name) && KINDS.contains(id.gvk().kind()))) {
                found = true;
                changed.set(i, resource.with(set(resource.object(), count)));
            }
        }
        if (!found) {
            account.impossible(
                    item.range(),
                    "Nothing of this kustomization has replicas and is called '" + Account.shortened(name) + "'.");
        }
        return changed;
    }

    private static MadeMapping set(MadeMapping object, MadeScalar count) {
        MadeMapping changed = object;
        for (FieldSpec field : Fields.of("replicas")) {
            changed = field.change(changed, count, old -> count);
        }
        return changed;
    }
}

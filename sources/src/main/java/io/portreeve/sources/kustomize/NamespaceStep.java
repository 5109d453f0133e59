package io.portreeve.sources.kustomize;

import java.util.List;
import java.util.Set;

/** {@code namespace}: every object of a namespace is put into that one. */
record NamespaceStep(MadeScalar namespace) implements Step {
    private static final String KEY = "namespace";
    private static final Set<String> BINDINGS = Set.of("RoleBinding", "ClusterRoleBinding");

    @Override
    public List<Resource> apply(List<Resource> resources) {
        return resources.stream().map(this::apply).toList();
    }

    private Resource apply(Resource resource) {
        MadeMapping object = resource.object();
        Gvk gvk = Gvk.of(object);
        if (!Scope.isOfCluster(gvk)) {
            MadeMapping metadata = object.get("metadata")
                    .filter(MadeMapping.class::isInstance)
                    .map(MadeMapping.class::cast)
                    .orElseGet(() -> MadeMapping.empty(namespace.origin()));
            object = object.with("metadata", metadata.with(entry()));
        }
        if (BINDINGS.contains(gvk.kind())) {
            object = object.get("subjects").orElse(namespace) instanceof MadeList subjects
                    ? object.with("subjects", subjects.map(this::subject))
                    : object;
        }
        for (FieldSpec field : Fields.of(KEY)) {
            object = field.change(object, namespace, old -> namespace);
        }
        return resource.remembered().with(object);
    }

    private MadeEntry entry() {
        return new MadeEntry(KEY, new Origin(namespace.origin().range()), namespace);
    }

    /** Of accounts, only the one that every namespace has is certain to be meant. */
    private Made subject(Made subject) {
        return subject instanceof MadeMapping mapping && mapping.text("name").equals("default")
                ? mapping.with(entry())
                : subject;
    }
}

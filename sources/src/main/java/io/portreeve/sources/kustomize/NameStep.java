package io.portreeve.sources.kustomize;

import java.util.List;
import java.util.Set;

/**
 * {@code namePrefix} and {@code nameSuffix}.
 *
 * @param before whether the text is put before the name
 */
record NameStep(MadeScalar text, boolean before) implements Step {
    private static final Set<String> LEFT_ALONE = Set.of("CustomResourceDefinition", "Namespace");

    @Override
    public List<Resource> apply(List<Resource> resources) {
        return resources.stream().map(this::apply).toList();
    }

    private Resource apply(Resource resource) {
        Gvk gvk = resource.original().gvk();
        boolean service = gvk.kind().equals("APIService") && gvk.group().equals("apiregistration.k8s.io");
        boolean named = resource.object().at("metadata", "name").orElse(resource.object()) instanceof MadeScalar;
        if (LEFT_ALONE.contains(gvk.kind()) || service || !named) {
            return resource;
        }
        Resource known = before ? resource.prefixed(text.text()) : resource.suffixed(text.text());
        return known.remembered().named(name(resource));
    }

    private MadeScalar name(Resource resource) {
        String old = resource.id().name();
        Origin origin = resource.object()
                .at("metadata", "name")
                .map(Made::origin)
                .orElse(text.origin())
                .decidedBy(text.origin().range());
        return MadeScalar.text(before ? text.text() + old : old + text.text(), origin);
    }
}

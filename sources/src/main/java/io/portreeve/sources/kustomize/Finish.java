package io.portreeve.sources.kustomize;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The last steps of a build, which only the outermost kustomization takes: names get their hashes, and references follow. */
record Finish(Builder builder) {
    Finished of(Kustomization root, Account account) {
        List<Resource> gathered = builder.build(root, List.of(), account);
        List<Resource> settled = NameReferences.settle(Hashes.put(gathered));
        Set<ResourceId> ids = new HashSet<>();
        for (Resource resource : settled) {
            if (!ids.add(resource.id())) {
                account.impossible(
                        root.range(),
                        "In the end two objects are called "
                                + Account.shortened(resource.id().toString()) + ", which Kustomize refuses.");
            }
        }
        return new Finished(settled.stream().map(Resource::object).toList(), account);
    }
}

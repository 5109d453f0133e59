package io.portreeve.cluster;

import io.portreeve.document.Cursor;
import io.portreeve.document.Document;
import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.reader.ReadKind;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Objects that were read of files, as if they had been applied to a cluster and listed there. */
public final class StoredManifests {
    private final DocumentReader documents;
    private final WrittenKinds kinds;
    private final ObjectStore store = new ObjectStore();
    private int twice;

    public StoredManifests(Limits limits, List<ReadKind> kinds) {
        this.documents = new DocumentReader(limits);
        this.kinds = new WrittenKinds(kinds);
    }

    /** Takes in the objects of files; those of clusters are left out. */
    public void add(List<KubernetesObject> objects) {
        Map<SourceFile, Set<SourceRange>> byFile = objects.stream()
                .filter(object ->
                        !object.origin().isOfCluster() && !object.origin().patch())
                .collect(Collectors.groupingBy(
                        object -> object.origin().file(),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                object -> object.meta().place().read(), Collectors.toCollection(HashSet::new))));
        byFile.forEach((file, ranges) -> documents.read(file, document -> find(document, ranges)));
    }

    private void find(Document document, Set<SourceRange> ranges) {
        find(document.cursor(), ranges);
    }

    /** An object is a document, or an item of a list or template in it. */
    private void find(Cursor here, Set<SourceRange> ranges) {
        if (here.isMapping() && ranges.contains(here.range())) {
            add(here);
            return;
        }
        here.get("items").items().forEach(item -> find(item, ranges));
        here.get("objects").items().forEach(item -> find(item, ranges));
    }

    private void add(Cursor written) {
        if (JsonOf.written(written) instanceof ObjectNode object) {
            kinds.of(object)
                    .ifPresent(resource ->
                            Projection.of(object, resource).ifPresent(kept -> put(resource.folder(), kept)));
        }
    }

    private void put(String folder, ObjectNode object) {
        if (store.texts().containsKey(ObjectStore.path(folder, object))) {
            twice++;
            return;
        }
        store.put(folder, object);
    }

    /** They, by path; of several with one identity the first. */
    public Map<String, byte[]> texts() {
        return store.texts();
    }

    /** How many were left out because another of the same identity came first. */
    public int twice() {
        return twice;
    }
}

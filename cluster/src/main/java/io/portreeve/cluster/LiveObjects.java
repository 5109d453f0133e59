package io.portreeve.cluster;

import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Reads objects as an API server sends them: trimmed to what says something about ports, and as if they had been listed. */
public final class LiveObjects {
    private final String prefix;
    private final WrittenKinds kinds;
    private final DocumentReader documents;
    private final ObjectReader objects;

    /** @param prefix what is shown before every path, and the scan unit of them all; see {@link ClusterContents} */
    public LiveObjects(String prefix, Limits limits, ObjectReader objects) {
        this.prefix = prefix;
        this.kinds = new WrittenKinds(ListedKinds.of(objects.kinds()));
        this.documents = new DocumentReader(limits);
        this.objects = objects;
    }

    /** The object; empty where it is of no kind that says something about ports, or says nothing. The tree is left as it is. */
    public Optional<KubernetesObject> read(ObjectNode object) {
        return kinds.of(object)
                .flatMap(resource -> Projection.of(object.deepCopy(), resource).flatMap(kept -> read(resource, kept)));
    }

    private Optional<KubernetesObject> read(Resource resource, ObjectNode kept) {
        String path = prefix + ObjectStore.path(resource.folder(), kept);
        List<KubernetesObject> read = new ArrayList<>(1);
        documents.read(
                SourceFile.of(path, YamlText.of(kept)),
                document -> read.addAll(objects.read(document, prefix).objects()));
        return read.stream().findFirst();
    }
}

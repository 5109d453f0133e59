package io.portreeve.cluster;

import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.model.reader.ReadKind;
import io.portreeve.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import tools.jackson.databind.node.ObjectNode;

/** Reads objects as an API server sends them: trimmed to what says something about ports, and as if they had been listed. */
public final class LiveObjects {
    /** What is shown before every path, and the scan unit of them all. */
    public static final String PREFIX = ClusterArgument.PREFIX;

    private final WrittenKinds kinds;
    private final DocumentReader documents;
    private final ObjectReader objects;

    public LiveObjects(Limits limits, ObjectReader objects) {
        this.kinds = new WrittenKinds(ListedKinds.of(objects.kinds()));
        this.documents = new DocumentReader(limits);
        this.objects = objects;
    }

    /** The object; empty where it is of no kind that says something about ports, or says nothing. The tree is left as it is. */
    public Optional<KubernetesObject> read(ObjectNode object) {
        return text(object).flatMap(this::read);
    }

    /** What would be read of it, while it waits for that; empty where nothing would. The tree is left as it is. */
    public Optional<Text> text(ObjectNode object) {
        return kinds.of(object)
                .flatMap(resource -> Projection.of(object.deepCopy(), resource)
                        .map(kept -> new Text(ObjectStore.path(resource.folder(), kept), kept.toString())));
    }

    /** The object of a text; empty where it says nothing. */
    public Optional<KubernetesObject> read(Text text) {
        return read(text.path(), text.json()).stream().findFirst();
    }

    /**
     * What is kept of an object, in JSON: it takes far less room than what is read of it, and is read faster than YAML.
     *
     * @param path as if it had been listed
     */
    public record Text(String path, String json) {}

    /** Of what is left of an object after it was trimmed. */
    Optional<KubernetesObject> kept(ObjectNode trimmed) {
        String folder = kinds.of(trimmed).map(Resource::folder).orElseGet(() -> Trim.text(trimmed, "kind"));
        return read(ObjectStore.path(folder, trimmed), trimmed.toString()).stream()
                .findFirst();
    }

    /** The kinds that are watched of a living cluster, so that this reads them. */
    public List<ReadKind> watched() {
        return ListedKinds.watched(objects.kinds());
    }

    /** All objects of a cluster that was listed or stored: UTF-8 texts by path. */
    public List<KubernetesObject> all(SortedMap<String, byte[]> texts) {
        List<KubernetesObject> all = new ArrayList<>();
        texts.forEach((path, text) -> all.addAll(read(path, new String(text, StandardCharsets.UTF_8))));
        return all;
    }

    private List<KubernetesObject> read(String path, String text) {
        List<KubernetesObject> read = new ArrayList<>(1);
        documents.read(
                SourceFile.of(PREFIX + path, text),
                document -> read.addAll(objects.read(document, PREFIX).objects()));
        return read;
    }
}

package io.portreeve.model.reader;

import io.portreeve.document.Document;
import io.portreeve.model.Origin;
import java.util.List;
import java.util.Optional;

/**
 * Finds the Kubernetes objects in a document: the document itself, or the items of a {@code List} or OpenShift
 * {@code Template} in it, however deep.
 *
 * <p>An object needs {@code apiVersion} and {@code kind} as text, and a name; one that only has a {@code generateName} is
 * called by that with a {@code *} behind it, which no real name can hold. What is no whole object of a kind that concerns ports
 * is counted, not judged. The result keeps no hold of the document's tree. One reader may serve several threads.
 */
public final class ObjectReader {
    private final KindReaders kinds;
    private final Interner interner = new Interner();

    /** A reader of the built-in kinds. */
    public ObjectReader() {
        this(List.of());
    }

    /** A reader that also knows these kinds that run pods. */
    public ObjectReader(List<WorkloadKind> workloadKinds) {
        this(workloadKinds, Optional.empty());
    }

    /**
     * A reader that also takes objects which name no namespace to be in this one.
     *
     * @param namespace empty where nobody said one
     */
    public ObjectReader(List<WorkloadKind> workloadKinds, Optional<String> namespace) {
        this.kinds = new KindReaders(workloadKinds, namespace);
    }

    /** The kinds that are read: all others say nothing about ports. */
    public List<ReadKind> kinds() {
        return kinds.kinds();
    }

    /**
     * What a document holds.
     *
     * @param unit the scan unit that its file belongs to
     */
    public DocumentContents read(Document document, String unit) {
        return read(document, new Origin(document.file(), document.index(), unit));
    }

    /** What a document holds that a kustomization applies as a patch: only Services that state their ports. */
    public DocumentContents readPatch(Document document, String unit) {
        return read(document, new Origin(document.file(), document.index(), unit, true));
    }

    private DocumentContents read(Document document, Origin origin) {
        return new DocumentReading(kinds, new Fields(interner), origin).read(document.cursor());
    }
}

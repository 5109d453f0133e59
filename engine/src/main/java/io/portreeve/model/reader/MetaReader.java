package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.ObjectId;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.Origin;
import io.portreeve.model.Placeholders;
import io.portreeve.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what every object carries. */
final class MetaReader {
    private static final Value<String> EMPTY = Value.defaulted("", "the annotation is empty");

    private final Fields fields;
    private final Origin origin;
    private final Optional<String> namespace;

    /** @param namespace of an object that names none; empty where nobody knows */
    MetaReader(Fields fields, Origin origin, Optional<String> namespace) {
        this.fields = fields;
        this.origin = origin;
        this.namespace = namespace;
    }

    /**
     * The metadata of an object; empty when it has no name.
     *
     * @param written the type as written
     * @param effective the type it is read as
     */
    Optional<ObjectMeta> read(Cursor object, TypeName written, TypeName effective, long bodyHash) {
        Cursor metadata = object.get("metadata");
        return name(metadata)
                .map(name -> new ObjectMeta(
                        new ObjectId(
                                fields.intern(KindReaders.groupOfIdentity(effective.groupKind())),
                                fields.intern(effective.kind()),
                                word(metadata.get("namespace")).or(() -> namespace),
                                name),
                        fields.intern(written.apiVersion()),
                        fields.labels(metadata.get("labels")),
                        annotations(metadata.get("annotations"), fields),
                        fields.place(object),
                        fields.place(namePlace(metadata)),
                        origin,
                        bodyHash));
    }

    private Optional<String> name(Cursor metadata) {
        return word(metadata.get("name"))
                .or(() -> word(metadata.get("generateName")).map(start -> start + "*"));
    }

    private static Cursor namePlace(Cursor metadata) {
        Cursor name = metadata.get("name");
        return name.exists() ? name : metadata.get("generateName");
    }

    private Optional<String> word(Cursor at) {
        return at.text().filter(text -> !text.isEmpty()).map(fields::intern);
    }

    /** Annotations of an object or of a pod template. */
    static Map<String, Value<String>> annotations(Cursor mapping, Fields fields) {
        Map<String, Value<String>> annotations = new LinkedHashMap<>();
        mapping.entries().forEach((key, value) -> annotations.put(fields.intern(key), annotation(value, fields)));
        return annotations;
    }

    /** Annotations hold whole configurations, where braces mean something else: only one that is nothing but a placeholder is one. */
    private static Value<String> annotation(Cursor at, Fields fields) {
        boolean whole = at.text().filter(Placeholders::isWhole).isPresent();
        return whole ? fields.quietText(at, EMPTY) : fields.literal(at, EMPTY);
    }
}

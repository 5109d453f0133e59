package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.document.ScalarNode;
import io.portreeve.document.Scalars;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.Origin;
import io.portreeve.model.Place;
import io.portreeve.model.Unlisted;
import io.portreeve.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The reading of one document: collects objects, problems and what is passed over. */
final class DocumentReading {
    private final KindReaders kinds;
    private final Fields fields;
    private final Origin origin;
    private final List<KubernetesObject> objects = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final SortedMap<String, Integer> passedOver = new TreeMap<>();
    private boolean openShiftTemplate;

    DocumentReading(KindReaders kinds, Fields fields, Origin origin) {
        this.kinds = kinds;
        this.fields = fields;
        this.origin = origin;
    }

    DocumentContents read(Cursor root) {
        readValue(root, Optional.empty());
        if (!fields.placeholders().isEmpty()) {
            problems.add(placeholderProblem(fields.placeholders()));
        }
        return new DocumentContents(objects, problems, passedOver);
    }

    /** Reads an object; an item of a {@code PodList} and the like may leave its type to the list. */
    private void readValue(Cursor value, Optional<TypeName> listed) {
        Optional<TypeName> type = typeOf(value).or(() -> listed.filter(unused -> value.isMapping()));
        if (type.isEmpty()) {
            passOver(DocumentContents.NO_OBJECT);
        } else if (type.get().isListOf(value)) {
            value.get("items")
                    .items()
                    .forEach(item -> readValue(item, type.get().itemType()));
        } else if (type.get().isTemplate()) {
            openShiftTemplate = true;
            value.get("objects").items().forEach(object -> readValue(object, Optional.empty()));
        } else {
            readObject(value, type.get());
        }
    }

    private static Optional<TypeName> typeOf(Cursor value) {
        Optional<String> apiVersion = string(value.get("apiVersion"));
        Optional<String> kind = string(value.get("kind"));
        return apiVersion.isPresent() && kind.isPresent()
                ? Optional.of(new TypeName(apiVersion.get(), kind.get()))
                : Optional.empty();
    }

    private static Optional<String> string(Cursor at) {
        return at.scalar()
                .filter(scalar -> Scalars.resolve(scalar) instanceof String)
                .map(ScalarNode::text)
                .filter(text -> !text.isEmpty());
    }

    private void readObject(Cursor object, TypeName type) {
        Optional<String> meant = kinds.meantBy(type.groupKind());
        TypeName effective =
                meant.map(version -> new TypeName(version, type.kind())).orElse(type);
        Optional<KindReader> reader =
                kinds.of(effective.groupKind()).filter(candidate -> candidate.concernsPorts(object));
        if (reader.isEmpty()) {
            passOver(DocumentContents.OTHER_KIND);
            return;
        }
        Body body = Body.of(object);
        if (body.hasPatchDirective() || reader.get().isPartial(object) || isUnfinished(effective)) {
            passOver(DocumentContents.PARTIAL);
            return;
        }
        Optional<ObjectMeta> meta = new MetaReader(fields, origin, kinds.namespaceOf(effective.groupKind()))
                .read(object, type, effective, body.hash());
        if (meta.isEmpty()) {
            passOver(DocumentContents.NAMELESS);
            problems.add(nameless(object, type));
            return;
        }
        meant.ifPresent(version -> problems.add(wrongGroup(object, type, version)));
        KubernetesObject read = reader.get().read(meta.get(), object, fields);
        if (read instanceof Unlisted unlisted) {
            problems.add(Problem.at(meta.get().namePlace().range(), "unlisted-kind", unlisted.because()));
        }
        objects.add(read);
    }

    /** Of patches only Services are taken, which state an exposure of their own. */
    private boolean isUnfinished(TypeName type) {
        return origin.patch() && !type.kind().equals("Service");
    }

    private void passOver(String reason) {
        passedOver.merge(reason, 1, Integer::sum);
    }

    private static Problem nameless(Cursor object, TypeName type) {
        return Problem.at(
                object.get("kind").range(),
                "nameless-object",
                "This " + type.kind() + " has no metadata.name, so an API server refuses it and it is not judged."
                        + " Give it a name.");
    }

    private static Problem wrongGroup(Cursor object, TypeName type, String meant) {
        return Problem.at(
                object.get("apiVersion").range(),
                "wrong-api-version",
                type.apiVersion() + " has no kind " + type.kind()
                        + ", so an API server refuses this object. It is read as " + meant + ": write apiVersion: "
                        + meant + ".");
    }

    private String wayOut(Place placeholder) {
        if (openShiftTemplate) {
            return " Process the template first, for example with oc process.";
        }
        return placeholder.range().text().contains("$")
                ? " Substitute first, for example with envsubst."
                : " Write what is meant instead.";
    }

    private Problem placeholderProblem(List<Place> places) {
        Place first = places.get(0);
        String what = places.size() == 1
                ? first.path() + " is a placeholder; ports that depend on it are reported as unknown."
                : places.size() + " fields are placeholders, the first is " + first.path()
                        + "; ports that depend on them are reported as unknown.";
        return Problem.at(first.range(), "placeholder", what + wayOut(first));
    }
}

package io.portreeve.change;

import io.portreeve.document.Cursor;
import io.portreeve.document.Document;
import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Origin;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads objects once more: as trees of what was written, and from text that nobody wrote. */
public final class Rereading {
    private final DocumentReader documents;
    private final ObjectReader objects;

    /** With the limits and kinds with which they were read at first. */
    public Rereading(Limits limits, ObjectReader objects) {
        this.documents = new DocumentReader(limits);
        this.objects = objects;
    }

    /** What was written for an object; empty where it cannot be found again. */
    Optional<Cursor> written(KubernetesObject object) {
        Origin origin = object.origin();
        return documents(origin.file()).stream()
                .filter(document -> document.index() == origin.document())
                .findFirst()
                .flatMap(document -> find(document.cursor(), object));
    }

    /** The object itself, or the item of a list in it, however deep. */
    private static Optional<Cursor> find(Cursor cursor, KubernetesObject object) {
        if (cursor.isMapping() && cursor.range().equals(object.meta().place().read())) {
            return Optional.of(cursor);
        }
        List<Cursor> within = new ArrayList<>(cursor.get("items").items());
        within.addAll(cursor.get("objects").items());
        return within.stream().flatMap(item -> find(item, object).stream()).findFirst();
    }

    /** The object that a text makes of another, at a path and in a unit; empty where it makes none. */
    Optional<KubernetesObject> object(KubernetesObject like, String text, String path, String unit) {
        return documents(SourceFile.of(path, text)).stream()
                .flatMap(document -> read(document, like, unit))
                .filter(object -> object.id().equals(like.id()))
                .findFirst();
    }

    private Stream<KubernetesObject> read(Document document, KubernetesObject like, String unit) {
        return (like.origin().patch() ? objects.readPatch(document, unit) : objects.read(document, unit))
                .objects().stream();
    }

    private List<Document> documents(SourceFile file) {
        List<Document> read = new ArrayList<>();
        documents.read(file, read::add);
        return read;
    }
}

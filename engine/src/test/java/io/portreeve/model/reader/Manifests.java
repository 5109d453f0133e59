package io.portreeve.model.reader;

import io.portreeve.document.Document;
import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import io.portreeve.model.Value;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** Manifests in text blocks, read the whole way. */
public final class Manifests {
    private Manifests() {}

    /** What the only document of a text holds. */
    public static DocumentContents contents(String manifest) {
        return contents(manifest, new ObjectReader());
    }

    public static DocumentContents contents(String manifest, ObjectReader reader) {
        List<Document> documents = new ArrayList<>();
        List<Problem> problems =
                new DocumentReader(Limits.DEFAULT).read(SourceFile.of("manifests/test.yaml", manifest), documents::add);
        if (documents.size() != 1 || !problems.isEmpty()) {
            throw new AssertionError(documents.size() + " documents, " + problems);
        }
        return reader.read(documents.get(0), "manifests");
    }

    /** The only object of a text, which must be read without a problem. */
    public static <T extends KubernetesObject> T only(Class<T> type, String manifest) {
        DocumentContents contents = contents(manifest);
        if (contents.objects().size() != 1 || !contents.problems().isEmpty()) {
            throw new AssertionError(contents);
        }
        return type.cast(contents.objects().get(0));
    }

    /** {@code line:column-line:column path} of a value that is written. */
    public static String where(Value<?> value) {
        return where(value.place().orElseThrow());
    }

    public static String where(Place place) {
        return place.range().startPosition() + "-" + place.range().endPosition() + " " + place.path();
    }

    /** Why a value is what it is although nobody wrote it, or why it is not known. */
    public static String because(Value<?> value) {
        if (value instanceof Value.Defaulted<?> defaulted) {
            return defaulted.because();
        }
        return ((Value.Unresolved<?>) value).because();
    }
}

package io.portreeve.sources.kustomize;

import io.portreeve.document.Cursor;
import io.portreeve.document.Document;
import io.portreeve.document.ScalarNode;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.List;
import java.util.Optional;

/**
 * The text of a patch.
 *
 * @param place where the kustomization names or writes it
 * @param file the file that it is in, if it has one of its own
 */
record PatchSource(SourceRange place, Optional<Location> file, List<Made> documents) {
    PatchSource {
        documents = List.copyOf(documents);
    }

    /** One in a file of its own: the kustomization's entry decides that it counts. */
    static PatchSource ofFile(SourceRange place, Location file, Library library, Account account) {
        return new PatchSource(place, Optional.of(file), values(library.documents(file, account), List.of(place)));
    }

    /** One that stands in the kustomization. */
    static PatchSource inline(Cursor written, Library library, Account account) {
        Optional<ScalarNode> scalar = written.scalar();
        if (scalar.isEmpty()) {
            return new PatchSource(written.range(), Optional.empty(), List.of());
        }
        SourceFile text = InlineText.of(written.file(), scalar.get());
        return new PatchSource(
                written.keyRange(), Optional.empty(), values(library.documents(text, account), List.of()));
    }

    private static List<Made> values(List<Document> documents, List<SourceRange> deciders) {
        return documents.stream()
                .map(document -> TreeReader.read(document, deciders))
                .toList();
    }
}

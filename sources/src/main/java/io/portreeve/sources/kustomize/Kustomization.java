package io.portreeve.sources.kustomize;

import io.portreeve.document.Cursor;
import io.portreeve.document.Document;
import io.portreeve.source.SourceRange;
import io.portreeve.source.TreeItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A kustomization file.
 *
 * @param folder what its paths start from
 * @param place the file itself
 */
record Kustomization(Location folder, Location place, Cursor fields) {
    static final List<String> NAMES = List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

    private static final String GROUP = "kustomize.config.k8s.io/";
    private static final Set<String> KINDS = Set.of("", "Kustomization", "Component");

    /** The one of a folder; empty where there is none, or, with what is wrong told, none that can be read. */
    static Optional<Kustomization> in(Location folder, Surrounding surrounding, Library library, Account account) {
        List<Location> files = files(folder, surrounding);
        if (files.isEmpty()) {
            return Optional.empty();
        }
        Account own = new Account();
        Location place = files.get(0);
        List<Document> documents = library.documents(place, own);
        if (!surrounding.isListed(place)) {
            account.add(own);
        }
        Optional<Kustomization> found = documents.stream()
                .limit(1)
                .map(Document::cursor)
                .filter(Cursor::isMapping)
                .map(cursor -> new Kustomization(folder, place, cursor))
                .findFirst();
        if (files.size() > 1) {
            found.ifPresent(known -> account.impossible(
                    known.range(),
                    "The folder has several kustomization files, of which Kustomize accepts one only."
                            + " This one was built."));
        }
        return found;
    }

    private static List<Location> files(Location folder, Surrounding surrounding) {
        return NAMES.stream()
                .flatMap(name -> file(folder, name, surrounding).stream())
                .toList();
    }

    /** Most folders lack at least two of the three names. */
    private static Optional<Location> file(Location folder, String name, Surrounding surrounding) {
        try {
            Location file = surrounding.follow(folder, name);
            return file.item().kind() == TreeItem.Kind.FILE ? Optional.of(file) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    SourceRange range() {
        return fields.range();
    }

    /** Whether it is one of Kustomize's: other tools have a kind of that name too. */
    boolean isOurs() {
        String version = fields.get("apiVersion").text().orElse("");
        return (version.isEmpty() || version.startsWith(GROUP))
                && KINDS.contains(fields.get("kind").text().orElse(""));
    }

    boolean isComponent() {
        return fields.get("kind").text().filter("Component"::equals).isPresent();
    }

    /** The items of a field that is a list. */
    List<Cursor> list(String field) {
        return fields.get(field).items();
    }

    /** The items of several such fields. */
    List<Cursor> lists(String... names) {
        List<Cursor> all = new ArrayList<>();
        for (String name : names) {
            all.addAll(list(name));
        }
        return all;
    }

    /** The text of a field, with the place that writes it; empty where nothing is meant. */
    Optional<MadeScalar> text(String field) {
        return text(fields.get(field));
    }

    static Optional<MadeScalar> text(Cursor cursor) {
        return cursor.text()
                .filter(text -> !text.isEmpty())
                .map(text -> MadeScalar.text(text, new Origin(cursor.range())));
    }
}

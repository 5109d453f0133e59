package io.portreeve.report;

import io.portreeve.document.TextEdit;
import io.portreeve.finding.Finding;
import io.portreeve.model.ObjectId;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.Origin;
import io.portreeve.model.Place;
import io.portreeve.model.Service;
import io.portreeve.model.ServiceType;
import io.portreeve.model.Value;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A manifest in memory, in which tests find places by their text. */
record Manifest(SourceFile file) {
    static Manifest of(String path, String text) {
        return new Manifest(SourceFile.of(path, text));
    }

    SourceRange range(String text) {
        return range(text, text);
    }

    /** The first {@code inner} at or behind the first {@code outer}. */
    SourceRange range(String outer, String inner) {
        int from = file.text().indexOf(inner, file.text().indexOf(outer));
        return new SourceRange(file, from, from + inner.length());
    }

    Optional<Place> place(String outer, String inner) {
        return Optional.of(new Place(range(outer, inner), ""));
    }

    TextEdit insertBehind(String text, String added) {
        int at = range(text).end();
        return new TextEdit(new SourceRange(file, at, at), added);
    }

    Finding.Builder targetPortOmitted(Service service, SourceRange range, String path) {
        return Finding.of("PR1001", "target-port-omitted", service, new Place(range, path));
    }

    /** A Service of this file of which only the identity matters. */
    Service service(Optional<String> namespace, String name) {
        Place whole = new Place(file.whole(), "");
        ObjectMeta meta = new ObjectMeta(
                new ObjectId("", "Service", namespace, name),
                "v1",
                Map.of(),
                Map.of(),
                whole,
                whole,
                new Origin(file, 0, ""),
                0);
        return new Service(
                meta,
                Value.defaulted(ServiceType.CLUSTER_IP, "no type is written"),
                Optional.empty(),
                Value.absent("none is written"),
                List.of(),
                List.of(),
                List.of(),
                Value.defaulted(true, "none is written"),
                Value.absent("none is written"),
                Value.absent("none is written"),
                Value.absent("none is written"),
                Value.absent("none is written"));
    }
}

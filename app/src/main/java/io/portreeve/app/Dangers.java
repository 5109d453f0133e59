package io.portreeve.app;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.report.Danger;
import io.portreeve.rules.catalogue.PortCatalogue;
import io.portreeve.rules.published.PathEnd;
import java.util.Optional;
import java.util.function.Function;

/** What the port catalogue knows to listen at the end of a path. */
record Dangers(PortCatalogue catalogue) implements Function<ExposurePath, Optional<Danger>> {
    @Override
    public Optional<Danger> apply(ExposurePath path) {
        return PathEnd.of(path, catalogue)
                .map(end -> new Danger(end.classification().title(), end.severity()));
    }
}

package io.portreeve.document;

import io.portreeve.source.Problem;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;

/** A key that a mapping has twice. */
record Duplicate(ScalarNode later, ScalarNode earlier) {
    Problem in(SourceFile file) {
        String message = "The key \"" + later.text() + "\" was already given on line "
                + file.position(earlier.start()).line()
                + "; Kubernetes keeps only this later value, or refuses the object. Remove one of the two.";
        return Problem.at(new SourceRange(file, later.start(), later.end()), Problem.DUPLICATE_KEY, message);
    }
}

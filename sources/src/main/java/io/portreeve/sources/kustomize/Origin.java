package io.portreeve.sources.kustomize;

import io.portreeve.source.SourceRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a key or a value of a built manifest comes from.
 *
 * @param range the characters that write it
 * @param deciders what else decides what stands there, such as the entry of the kustomization that names a patch
 * @param comments what is said to Portreeve about the line that it begins
 */
record Origin(SourceRange range, List<SourceRange> deciders, List<SourceRange> comments) {
    Origin {
        deciders = List.copyOf(deciders);
        comments = List.copyOf(comments);
    }

    Origin(SourceRange range) {
        this(range, List.of(), List.of());
    }

    /** The same, decided there too. */
    Origin decidedBy(List<SourceRange> more) {
        List<SourceRange> all = new ArrayList<>(deciders);
        for (SourceRange decider : more) {
            if (!all.contains(decider) && !decider.equals(range)) {
                all.add(decider);
            }
        }
        return all.size() == deciders.size() ? this : new Origin(range, all, comments);
    }

    /** The same, decided there too. */
    Origin decidedBy(SourceRange more) {
        return decidedBy(List.of(more));
    }
}

package io.portreeve.sources.helm;

import io.portreeve.source.SourceFile;
import java.util.List;

/**
 * A template of a chart, taken apart.
 *
 * @param chart the folder in the outermost chart of the chart it belongs to, with a final slash; empty for the outermost
 */
record Template(SourceFile file, String chart, List<Piece> pieces) {
    Template {
        pieces = List.copyOf(pieces);
    }
}

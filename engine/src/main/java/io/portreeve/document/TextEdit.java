package io.portreeve.document;

import io.portreeve.source.SourceRange;

/** A replacement of one range by other text; an empty range inserts, an empty text deletes. */
public record TextEdit(SourceRange range, String newText) {}

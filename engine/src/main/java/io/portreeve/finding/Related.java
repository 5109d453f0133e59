package io.portreeve.finding;

import io.portreeve.source.SourceRange;

/** Another place that a finding rests on, and what it adds. */
public record Related(SourceRange range, String message) {}

package io.portreeve.finding;

/** A finding that is not reported because somebody accepted the risk, and the suppression that says so. */
public record Suppressed(Finding finding, Suppression by) {}

package io.portreeve.report;

import io.portreeve.finding.Severity;

/**
 * What is known to listen behind a port, where it is more than an ordinary application.
 *
 * @param title what it is: {@code PostgreSQL (data store)}
 * @param severity how much it matters that it can be reached from so far
 */
public record Danger(String title, Severity severity) {
    /** 0 for the worst. */
    public int rank() {
        return Severity.CRITICAL.compareTo(severity);
    }
}

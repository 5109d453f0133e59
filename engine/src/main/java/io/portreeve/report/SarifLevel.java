package io.portreeve.report;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Severity;

/** Severity and confidence in the words and numbers of SARIF and of the services that read it. */
final class SarifLevel {
    private SarifLevel() {}

    static String of(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW, INFO -> "note";
        };
    }

    /** A number in the middle of the band that code scanning calls by the same name: critical from 9.0, high from 7.0. */
    static String securitySeverity(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "9.5";
            case HIGH -> "8.0";
            case MEDIUM -> "5.5";
            case LOW -> "3.0";
            case INFO -> "1.0";
        };
    }

    static String precision(Confidence confidence) {
        return switch (confidence) {
            case CERTAIN -> "very-high";
            case LIKELY -> "high";
            case POSSIBLE -> "medium";
        };
    }
}

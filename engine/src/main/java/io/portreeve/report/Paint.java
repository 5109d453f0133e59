package io.portreeve.report;

import io.portreeve.exposure.Scope;
import io.portreeve.finding.Severity;

/** The colours of a terminal, or none. */
enum Paint {
    NONE {
        @Override
        String with(String code, String text) {
            return text;
        }
    },
    ANSI {
        @Override
        String with(String code, String text) {
            return text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
        }
    };

    abstract String with(String code, String text);

    String bold(String text) {
        return with("1", text);
    }

    String severity(Severity severity, String text) {
        return with(code(severity), text);
    }

    /** How far something is reached; in the cluster every port is, and so it is not coloured. */
    String scope(Scope scope, String text) {
        return switch (scope) {
            case INTERNET -> severity(Severity.CRITICAL, text);
            case UNKNOWN -> severity(Severity.MEDIUM, text);
            case NETWORK -> severity(Severity.HIGH, text);
            case RESTRICTED -> severity(Severity.INFO, text);
            case CLUSTER, NAMESPACE, NONE -> text;
        };
    }

    /** For what is no finding but needs a look. */
    String problem(String text) {
        return with("35", text);
    }

    private static String code(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "1;31";
            case HIGH -> "31";
            case MEDIUM -> "33";
            case LOW -> "36";
            case INFO -> "34";
        };
    }
}

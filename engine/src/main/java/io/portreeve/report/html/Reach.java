package io.portreeve.report.html;

import io.portreeve.exposure.Scope;

/** A scope as people say it. */
final class Reach {
    private Reach() {}

    static String of(Scope scope) {
        return switch (scope) {
            case INTERNET -> "everyone on the Internet";
            case NETWORK -> "everything on the node network";
            case CLUSTER -> "every pod of the cluster";
            case NAMESPACE -> "every pod of the namespace";
            case RESTRICTED -> "only who is named";
            case NONE -> "nobody";
            case UNKNOWN -> "the input does not say";
        };
    }
}

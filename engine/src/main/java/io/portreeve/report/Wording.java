package io.portreeve.report;

import io.portreeve.exposure.Disposition;
import io.portreeve.exposure.Scope;
import java.util.Locale;

/** Scopes and dispositions as people say them. */
public final class Wording {
    private Wording() {}

    /** Who gets there: {@code everyone on the Internet}. */
    public static String of(Scope scope) {
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

    /** How the path ends: {@code no endpoints}. */
    public static String of(Disposition disposition) {
        return disposition.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** An aside of a line of text, which stands in parentheses there, for a place of its own. */
    public static String unwrapped(String text) {
        return text.startsWith("(") && text.endsWith(")") ? text.substring(1, text.length() - 1) : text;
    }
}

package io.portreeve.policy;

import io.portreeve.source.Glob;
import java.util.List;
import java.util.regex.Pattern;

/** A shell pattern as CEL compares it. */
final class CelPattern {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]*");
    private static final Pattern WILD = Pattern.compile("[A-Za-z0-9._*?-]*");

    private CelPattern() {}

    /** The comparison; none where the pattern fits everything, and one that never holds where it cannot be told in CEL. */
    static List<String> of(String value, Glob glob) {
        String pattern = glob.pattern();
        if (pattern.equals("*")) {
            return List.of();
        }
        if (PLAIN.matcher(pattern).matches()) {
            return List.of(value + " == " + Cel.literal(pattern));
        }
        if (!WILD.matcher(pattern).matches()) {
            return List.of("false");
        }
        String expression = pattern.replace(".", "\\.").replace("*", ".*").replace("?", ".");
        return List.of(value + ".matches(" + Cel.literal("^" + expression + "$") + ")");
    }
}

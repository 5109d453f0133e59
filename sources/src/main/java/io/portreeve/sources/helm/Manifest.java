package io.portreeve.sources.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One document that Helm printed.
 *
 * @param source the template as Helm calls it, from the chart's name on
 */
record Manifest(String source, String text) {
    private static final Pattern HEAD = Pattern.compile("(?m)^---\\n# Source: (?<source>.+)\\n");
    private static final Pattern TEST_HOOK =
            Pattern.compile("(?m)^[ \\t]+[\"']?helm\\.sh/hook[\"']?\\s*:\\s*[\"']?test(-success|-failure)?\\b");

    /** All that Helm printed, in its order. */
    static List<Manifest> all(String printed) {
        List<Manifest> manifests = new ArrayList<>();
        Matcher head = HEAD.matcher(printed);
        int from = -1;
        String source = "";
        while (head.find()) {
            if (from >= 0) {
                manifests.add(new Manifest(source, printed.substring(from, head.start())));
            }
            from = head.end();
            source = head.group("source");
        }
        if (from >= 0) {
            manifests.add(new Manifest(source, printed.substring(from)));
        }
        return manifests;
    }

    /** Whether it is only there while {@code helm test} runs. */
    boolean isTest() {
        return TEST_HOOK.matcher(text).find();
    }
}

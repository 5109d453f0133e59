package io.portreeve.sources.helm;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files of a chart as they are given to Helm: no template asks a cluster, and what is no manifest is left out.
 *
 * <p>Helm's library would ask whatever cluster answers for {@code lookup}, and takes no API versions; so the copies of the
 * templates are changed, each action on its own line.
 *
 * @param versions API versions that templates find beside those that Helm knows, such as {@code monitoring.coreos.com/v1}
 */
record OfflineTemplates(List<String> versions) {
    private static final Pattern QUESTION =
            Pattern.compile("\\$?\\.Capabilities\\.APIVersions\\.Has\\s+(\"[^\"\\n]*\"|[$.\\w]+)");

    /** Helm's library prints no hooks, so the annotation that makes them is spelled in another way, of the same length. */
    private static final String HOOK = "helm.sh/hook";

    private static final String NO_HOOK = "helm.sh/h00k";

    /** Helm's answer without a cluster is an empty map. */
    private static final Pattern LOOKUP = Pattern.compile("(?<![\\w.$\"-])lookup(?=\\s+[\"$.(])");

    private static final String NOTHING = "pick (dict)";
    private static final Pattern TEST = Pattern.compile("helm\\.sh/hook\\W+test");

    OfflineTemplates {
        versions = List.copyOf(versions);
    }

    /** The files without notes and tests, which may not be rendered without values that nobody has. */
    SortedMap<String, byte[]> in(SortedMap<String, byte[]> files) {
        SortedMap<String, byte[]> offline = new TreeMap<>(files);
        offline.entrySet().removeIf(file -> isLeftOut(file.getKey(), file.getValue()));
        offline.replaceAll((path, bytes) -> ChartFiles.isTemplate(path) ? in(bytes) : bytes);
        return offline;
    }

    static boolean isLeftOut(String path, byte[] bytes) {
        return isNotes(path) || isTest(path, bytes);
    }

    private static boolean isNotes(String path) {
        return ChartFiles.isTemplate(path) && path.endsWith("/NOTES.txt");
    }

    private static boolean isTest(String path, byte[] bytes) {
        return ChartFiles.isTemplate(path)
                && path.contains("/templates/tests/".substring(path.startsWith("templates/") ? 1 : 0))
                && TEST.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find();
    }

    private byte[] in(byte[] template) {
        String text = new String(template, StandardCharsets.UTF_8);
        String offline = withOfflineActions(text).replace(HOOK, NO_HOOK);
        return offline.equals(text) ? template : offline.getBytes(StandardCharsets.UTF_8);
    }

    private String withOfflineActions(String template) {
        StringBuilder offline = new StringBuilder();
        int at = 0;
        for (int open = template.indexOf("{{"); open >= 0; open = template.indexOf("{{", at)) {
            int close = template.indexOf("}}", open);
            if (close < 0) {
                break;
            }
            offline.append(template, at, open).append(offline(template.substring(open, close + 2)));
            at = close + 2;
        }
        return offline.append(template, at, template.length()).toString();
    }

    /** What Helm printed, with hooks called so again. */
    static String withHooks(String printed) {
        return printed.replace(NO_HOOK, HOOK);
    }

    private String offline(String action) {
        String blind = LOOKUP.matcher(action).replaceAll(Matcher.quoteReplacement(NOTHING));
        return versions.isEmpty()
                ? blind
                : QUESTION.matcher(blind)
                        .replaceAll(question -> Matcher.quoteReplacement(
                                "(or (" + question.group() + ") (has " + question.group(1) + " " + list() + "))"));
    }

    private String list() {
        return versions.stream()
                .map(version -> '"' + version.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(" ", "(list ", ")"));
    }
}

package io.portreeve.sources.helm;

import java.util.regex.Pattern;

/** What Helm says against a chart, as a clause: on one line, without its stack of templates. */
final class HelmMessage {
    private static final int MOST = 400;
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*\\R\\s*");
    private static final String HINT = " Use --debug flag to render out invalid YAML";
    private static final Pattern FRAMES = Pattern.compile(
            "(execution error at|template: [^ ]+: executing \"[^\"]+\" at <[^>]*>: error calling \\w+: )");

    private HelmMessage() {}

    static String of(String told) {
        String line = LINE_BREAKS.matcher(told.strip()).replaceAll(" ").replace(HINT, "");
        String last = FRAMES.matcher(line).replaceAll(match -> match.group().startsWith("execution") ? "at" : "");
        String clause = last.endsWith(".") ? last.substring(0, last.length() - 1) : last;
        return clause.length() <= MOST ? clause : clause.substring(0, MOST) + "...";
    }
}

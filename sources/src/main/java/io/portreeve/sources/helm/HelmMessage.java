package io.portreeve.sources.helm;

import java.util.regex.Pattern;

/** What Helm says against a chart, on one line, without its stack of templates, and the way out where it lacks a value. */
final class HelmMessage {
    private static final int MOST = 400;
    private static final int MOST_READ = 4_000;
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*\\R\\s*");
    private static final String HINT = " Use --debug flag to render out invalid YAML";
    private static final Pattern LACKS = Pattern.compile("^at \\(|nil pointer evaluating");
    private static final Pattern FRAMES = Pattern.compile(
            "(execution error at|template: [^ ]+: executing \"[^\"]+\" at <[^>]*>: error calling \\w+: )");

    private HelmMessage() {}

    static String of(String told) {
        String line = LINE_BREAKS
                .matcher(told.substring(0, Math.min(told.length(), MOST_READ)).strip())
                .replaceAll(" ")
                .replace(HINT, "");
        String last = FRAMES.matcher(line).replaceAll(match -> match.group().startsWith("execution") ? "at" : "");
        String clause = last.endsWith(".") ? last.substring(0, last.length() - 1) : last;
        String sentence = (clause.length() <= MOST ? clause : clause.substring(0, MOST) + "...") + ".";
        return LACKS.matcher(clause).find() ? sentence + " Give what it needs with --values or --set." : sentence;
    }
}

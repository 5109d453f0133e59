package io.portreeve.sources.kustomize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A selector of labels or annotations as one text, such as {@code app=web,tier in (a, b),!canary}. */
final class LabelSelector {
    private static final Pattern PART = Pattern.compile("\\s*(?:(?<not>!)\\s*(?<absent>[^\\s!=,()]+)"
            + "|(?<key>[^\\s!=,()]+)(?:\\s*(?<operator>==|=|!=)\\s*(?<value>[^\\s!=,()]*)"
            + "|\\s+(?<set>in|notin)\\s*\\((?<values>[^()]*)\\))?)\\s*(?:,|$)");

    private static final int LONGEST = 1_000;

    private LabelSelector() {}

    /** What it asks of the labels; empty where it is none. */
    static Optional<Predicate<Map<String, String>>> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        List<Predicate<Map<String, String>>> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.region(at, text.length()).lookingAt()) {
                return Optional.empty();
            }
            parts.add(part(matcher));
            at = matcher.end();
        }
        return Optional.of(labels -> parts.stream().allMatch(part -> part.test(labels)));
    }

    private static Predicate<Map<String, String>> part(Matcher matcher) {
        String absent = matcher.group("absent");
        if (absent != null) {
            return labels -> !labels.containsKey(absent);
        }
        String key = matcher.group("key");
        String value = matcher.group("value");
        String values = matcher.group("values");
        if (value != null) {
            boolean equal = !matcher.group("operator").equals("!=");
            return labels -> equal == value.equals(labels.get(key));
        }
        if (values != null) {
            boolean in = matcher.group("set").equals("in");
            List<String> wanted =
                    Arrays.stream(values.split(",", -1)).map(String::strip).toList();
            return labels -> in == (labels.containsKey(key) && wanted.contains(labels.get(key)));
        }
        return labels -> labels.containsKey(key);
    }
}

package io.portreeve.rules.targetportambiguous;

import io.portreeve.model.Workload;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells workloads that are versions of one application, beside each other while one replaces the other. */
final class Rollout {
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
    private static final Pattern VERSION = Pattern.compile("v?\\d+");
    private static final Set<String> WORDS = Set.of(
            "blue",
            "green",
            "canary",
            "stable",
            "primary",
            "preview",
            "old",
            "new",
            "next",
            "baseline",
            "experiment",
            "legacy",
            "beta",
            "alpha",
            "production",
            "staging");

    private Rollout() {}

    /** Whether one of them has such a word in its name or in a label that the others have otherwise. */
    static boolean isBetween(List<Workload> workloads) {
        Set<String> first = words(workloads.get(0));
        return workloads.stream().skip(1).allMatch(other -> differ(first, words(other)) || differ(words(other), first));
    }

    private static boolean differ(Set<String> one, Set<String> other) {
        return one.stream()
                .filter(word -> WORDS.contains(word) || VERSION.matcher(word).matches())
                .anyMatch(word -> !other.contains(word));
    }

    private static Set<String> words(Workload workload) {
        return Set.copyOf(Stream.concat(Stream.of(workload.name()), workload.pod().labels().values().stream())
                .flatMap(text -> Arrays.stream(BETWEEN.split(text.toLowerCase(Locale.ROOT), -1)))
                .distinct()
                .toList());
    }
}

package io.portreeve.rules.meant;

import io.portreeve.model.Workload;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells whether two workloads run one application, in another version, colour or rank, or two different ones. */
public final class OneApplication {
    /** Labels by which people say what runs, the plainest first. */
    private static final List<String> TELLING_LABELS = List.of(
            "app.kubernetes.io/name",
            "app",
            "k8s-app",
            "k8s_app",
            "application",
            "app-name",
            "io.kompose.service",
            "run",
            "name",
            "service",
            "app.kubernetes.io/component",
            "component",
            "tier",
            "role");

    /** Words that tell variants of one application apart. */
    private static final Set<String> VARIANTS = Set.of(
            "active",
            "alpha",
            "amd64",
            "arm",
            "arm64",
            "baseline",
            "beta",
            "blue",
            "canary",
            "control",
            "current",
            "dev",
            "experiment",
            "follower",
            "green",
            "leader",
            "linux",
            "master",
            "new",
            "next",
            "old",
            "passive",
            "preview",
            "primary",
            "prod",
            "production",
            "read",
            "readonly",
            "replica",
            "replicas",
            "secondary",
            "shadow",
            "slave",
            "stable",
            "staging",
            "standby",
            "windows",
            "write");

    private static final Pattern VERSION = Pattern.compile("v?[0-9]+|[a-z]");
    private static final Pattern TAG = Pattern.compile("[:@].*");
    private static final String BETWEEN_WORDS = "[-_./]";

    private OneApplication() {}

    /** Whether both run one: no label that tells what runs differs in more than a variant; without such labels the names decide. */
    public static boolean runs(Workload one, Workload other) {
        List<String> shared = sharedLabels(one, other);
        return shared.isEmpty()
                ? base(one.name()).equals(base(other.name()))
                : difference(one, other).isEmpty();
    }

    /** The first label that says that they run different applications. */
    public static Optional<String> difference(Workload one, Workload other) {
        return sharedLabels(one, other).stream()
                .filter(key -> !base(one, key).equals(base(other, key)))
                .findFirst();
    }

    /** Whether neither their names nor their images have anything in common, whatever the labels say. */
    public static boolean areStrangers(Workload one, Workload other) {
        return !base(one.name()).equals(base(other.name())) && Collections.disjoint(images(one), images(other));
    }

    private static Set<String> images(Workload workload) {
        return workload.pod().containers().stream()
                .filter(container -> container.role().serves())
                .flatMap(container -> container.image().known().stream())
                .map(image -> base(
                        TAG.matcher(image.substring(image.lastIndexOf('/') + 1)).replaceFirst("")))
                .collect(Collectors.toSet());
    }

    private static List<String> sharedLabels(Workload one, Workload other) {
        Map<String, String> labels = one.pod().labels();
        return TELLING_LABELS.stream()
                .filter(key -> labels.containsKey(key) && other.pod().labels().containsKey(key))
                .toList();
    }

    private static String base(Workload workload, String key) {
        return base(workload.pod().labels().getOrDefault(key, ""));
    }

    /** A name without the words that tell variants apart: {@code web} of {@code web-canary} and of {@code web-v2}. */
    private static String base(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split(BETWEEN_WORDS, -1))
                .filter(word ->
                        !VARIANTS.contains(word) && !VERSION.matcher(word).matches())
                .collect(Collectors.joining("-"));
    }
}

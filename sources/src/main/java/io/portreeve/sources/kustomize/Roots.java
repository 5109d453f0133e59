package io.portreeve.sources.kustomize;

import io.portreeve.source.SourceCandidate;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which kustomizations of a scan are built for themselves: those that no other one builds on. */
final class Roots {
    private final Builder builder;
    private final Map<String, Root> all = new LinkedHashMap<>();

    Roots(Builder builder, List<SourceCandidate> candidates) {
        this.builder = builder;
        for (SourceCandidate candidate : candidates) {
            if (isOne(candidate)) {
                read(candidate)
                        .ifPresent(root ->
                                all.putIfAbsent(root.kustomization().folder().key(), root));
            }
        }
    }

    /** Whether a file is a kustomization by its name, and was found, not named. */
    static boolean isOne(SourceCandidate candidate) {
        return !candidate.named() && candidate.item().isPresent() && Kustomization.NAMES.contains(candidate.name());
    }

    private Optional<Root> read(SourceCandidate candidate) {
        try {
            Location folder =
                    builder.surrounding().folder(candidate, candidate.item().orElseThrow());
            // What is wrong with it is told by whoever reads all kustomizations of a scan.
            return builder.kustomization(folder, new Account()).map(found -> new Root(candidate, found));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    List<Root> all() {
        return List.copyOf(all.values());
    }

    /** Those that were named and those that nothing refers to, but for components. */
    List<Root> first() {
        Set<String> referred = new HashSet<>();
        all.values().forEach(root -> references(root).forEach(referred::add));
        List<Root> roots = new ArrayList<>();
        for (Root root : all.values()) {
            boolean free = !referred.contains(root.kustomization().folder().key());
            if ((free || root.isNamed()) && !root.kustomization().isComponent()) {
                roots.add(root);
            }
        }
        return roots;
    }

    /** The folders of all kustomizations that one builds on, and of itself. */
    Set<String> below(Root root) {
        Set<String> found = new HashSet<>();
        Deque<Root> waiting = new ArrayDeque<>(List.of(root));
        while (!waiting.isEmpty()) {
            Root next = waiting.removeFirst();
            if (found.add(next.kustomization().folder().key())) {
                for (String key : references(next)) {
                    Optional.ofNullable(all.get(key)).ifPresent(waiting::add);
                }
            }
        }
        return found;
    }

    private List<String> references(Root root) {
        Kustomization kustomization = root.kustomization();
        return kustomization.lists("resources", "bases", "components").stream()
                .flatMap(item -> item.text().stream())
                .flatMap(path -> key(kustomization, path).stream())
                .toList();
    }

    /** Whoever builds the kustomization tells what is wrong with a path. */
    private Optional<String> key(Kustomization kustomization, String path) {
        try {
            return Optional.of(
                    builder.surrounding().follow(kustomization.folder(), path).key());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

package io.portreeve.source;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the PATH arguments led to.
 *
 * @param candidates sorted by path, each once
 * @param problems arguments that do not exist, folders that cannot be opened
 * @param skipped how much was passed over, by reason in words
 */
public record SourceList(List<SourceCandidate> candidates, List<Problem> problems, SortedMap<String, Integer> skipped) {
    public SourceList {
        candidates = List.copyOf(candidates);
        problems = List.copyOf(problems);
        skipped = Collections.unmodifiableSortedMap(new TreeMap<>(skipped));
    }
}

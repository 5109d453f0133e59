package io.portreeve.scan;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Fingerprint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names for findings that stay the same when lines move: made of rule, file, object, field and subject, never of
 * positions.
 */
final class Fingerprints {
    private final Map<String, Integer> seen = new HashMap<>();

    private Fingerprints() {}

    /** The findings, each with its fingerprint; those alike in everything are numbered in their order. */
    static List<Finding> assign(List<Finding> sorted) {
        Fingerprints fingerprints = new Fingerprints();
        return sorted.stream()
                .map(finding -> finding.withFingerprint(fingerprints.of(finding)))
                .toList();
    }

    private Fingerprint of(Finding finding) {
        String key = String.join(
                "\0",
                finding.rule(),
                finding.range().file().path(),
                finding.object().id().toString(),
                withoutIndices(finding.place().path()),
                finding.subject());
        int earlier = seen.merge(key, 1, Integer::sum) - 1;
        return Fingerprint.of(earlier == 0 ? key : key + "\0" + earlier);
    }

    /** An item added in front must not rename the findings behind it. */
    static String withoutIndices(String path) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            int close = path.charAt(i) == '[' ? endOfIndex(path, i) : i;
            kept.append(path, i, close == i ? i + 1 : i);
            i = close == i ? i : close;
        }
        return kept.toString();
    }

    /** Where the index that opens at {@code open} closes; {@code open} itself when this is a bracketed key. */
    private static int endOfIndex(String path, int open) {
        int at = open + 1;
        while (at < path.length() && Character.isDigit(path.charAt(at))) {
            at++;
        }
        return at > open + 1 && at < path.length() && path.charAt(at) == ']' ? at : open;
    }
}

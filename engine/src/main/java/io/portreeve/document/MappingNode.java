package io.portreeve.document;

import java.util.List;
import java.util.Optional;

/**
 * Keys with their values in the order written; of a key given twice only the last stays, as in Kubernetes' own parser, and
 * what a merge key ({@code <<}) brought in stands behind what was written here.
 */
public record MappingNode(int start, int end, List<Entry> entries, boolean flow) implements Node {
    public MappingNode {
        entries = List.copyOf(entries);
    }

    /** The entry of a key, if there is one. */
    public Optional<Entry> entry(String key) {
        for (Entry entry : entries) {
            if (entry.key().text().equals(key)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** One key with its value. */
    public record Entry(ScalarNode key, Node value) {}
}

package io.portreeve.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping's entries while they are read: few are searched, many are indexed; a key given again moves to its later place. */
final class Entries {
    private static final int FEW = 16;

    private final List<MappingNode.Entry> few = new ArrayList<>(4);
    private @Nullable Map<String, MappingNode.Entry> many;

    /** One bit for each key's hash: a key whose bit is missing is new, and nearly all are. */
    private long seen;

    /** Adds an entry and returns the earlier one with the same key, which is forgotten. */
    MappingNode.@Nullable Entry put(MappingNode.Entry entry) {
        if (many != null) {
            MappingNode.Entry earlier = many.remove(entry.key().text());
            many.put(entry.key().text(), entry);
            return earlier;
        }
        int known = find(entry.key().text());
        MappingNode.Entry earlier = known < 0 ? null : few.remove(known);
        few.add(entry);
        seen |= bit(entry.key().text());
        if (few.size() > FEW) {
            index();
        }
        return earlier;
    }

    void putIfAbsent(MappingNode.Entry entry) {
        String key = entry.key().text();
        if (many != null ? !many.containsKey(key) : find(key) < 0) {
            put(entry);
        }
    }

    private int find(String key) {
        if ((seen & bit(key)) == 0) {
            return -1;
        }
        for (int i = 0; i < few.size(); i++) {
            if (few.get(i).key().text().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private static long bit(String key) {
        return 1L << key.hashCode();
    }

    private void index() {
        Map<String, MappingNode.Entry> index = new LinkedHashMap<>();
        few.forEach(entry -> index.put(entry.key().text(), entry));
        many = index;
    }

    List<MappingNode.Entry> list() {
        return many == null ? few : new ArrayList<>(many.values());
    }
}

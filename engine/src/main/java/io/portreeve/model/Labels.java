package io.portreeve.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A few labels in the order in which they are written, kept small, since every pod of a large cluster has some. Immutable. */
public final class Labels extends AbstractMap<String, String> {
    /** None at all. */
    public static final Labels NONE = new Labels(Map.of());

    /** Beyond so many, looking at one after the other takes too long. */
    private static final int FEW = 32;

    /** A key, its value, the next key, and so on. */
    private final String[] words;

    private Labels(Map<String, String> labels) {
        this.words = new String[labels.size() * 2];
        int at = 0;
        for (Map.Entry<String, String> label : labels.entrySet()) {
            words[at++] = label.getKey();
            words[at++] = label.getValue();
        }
    }

    /** What nobody can change any more; of a copy, the copy itself. */
    public static Map<String, String> copyOf(Map<String, String> labels) {
        if (labels instanceof Labels) {
            return labels;
        }
        return labels.size() > FEW ? Ordered.copyOf(labels) : new Labels(labels);
    }

    /** Whether the other says the same in the same order. */
    public boolean repeats(Labels other) {
        return Arrays.equals(words, other.words);
    }

    /**
     * Equal for labels that repeat each other. A map's own hash adds up its entries, so that labels that differ by small numbers, as
     * those of replicas do, would have the same.
     */
    public int hashInOrder() {
        return Arrays.hashCode(words);
    }

    @Override
    public int size() {
        return words.length / 2;
    }

    @Override
    public @Nullable String get(Object key) {
        for (int at = 0; at < words.length; at += 2) {
            if (words[at].equals(key)) {
                return words[at + 1];
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Map.Entry<String, String>> {
        @Override
        public int size() {
            return Labels.this.size();
        }

        @Override
        public Iterator<Map.Entry<String, String>> iterator() {
            return new Walk();
        }
    }

    private final class Walk implements Iterator<Map.Entry<String, String>> {
        private int at;

        @Override
        public boolean hasNext() {
            return at < words.length;
        }

        @Override
        public Map.Entry<String, String> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            at += 2;
            return Map.entry(words[at - 2], words[at - 1]);
        }
    }
}

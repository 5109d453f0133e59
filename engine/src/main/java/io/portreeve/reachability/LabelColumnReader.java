package io.portreeve.reachability;

import io.portreeve.model.LabelColumns;
import io.portreeve.model.Signature;
import java.util.List;
import java.util.Map;

/** What policies can see of the labels of some columns: each label with its value is looked up once. */
final class LabelColumnReader {
    private final LabelColumns labels;
    private final Vocabulary vocabulary;

    /** By the number of a label among those of the columns: its number among those that selectors mention, if it is one. */
    private final int[] keys;

    private final int[] values;

    LabelColumnReader(LabelColumns labels, Vocabulary vocabulary) {
        this.labels = labels;
        this.vocabulary = vocabulary;
        List<Map.Entry<String, String>> words = labels.words();
        this.keys = new int[words.size()];
        this.values = new int[words.size()];
        for (int i = 0; i < keys.length; i++) {
            Word word = vocabulary.word(words.get(i).getKey());
            keys[i] = word == null ? Vocabulary.NOT_MENTIONED : word.number();
            values[i] = word == null ? 0 : word.numberOf(words.get(i).getValue());
        }
    }

    /** Adds those of a set that some selector mentions, as {@link Vocabulary#sign} does. */
    void sign(int set, Signature to) {
        int start = to.size();
        int size = labels.size(set);
        for (int i = 0; i < size; i++) {
            int word = labels.word(set, i);
            if (keys[word] != Vocabulary.NOT_MENTIONED) {
                to.addPair(start, keys[word], values[word]);
            }
        }
        vocabulary.end(start, labels.isTemplate(set), to);
    }
}

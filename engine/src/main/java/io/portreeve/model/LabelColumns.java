package io.portreeve.model;

import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What many pods have on them, in columns of numbers: equal sets of labels are one, and so are equal labels. Pods and templates are
 * told apart though they have the same labels written on them, since controllers give more to those who are made from a template.
 */
public final class LabelColumns {
    private final List<Map.Entry<String, String>> words;
    private final BitSet templates = new BitSet();

    /** Where the words of each set begin, and where those of the last end. */
    private final int[] starts;

    private final int[] wordNumbers;

    private LabelColumns(List<Map.Entry<String, String>> words, List<Signature> sets) {
        this.words = words;
        this.starts = new int[sets.size() + 1];
        this.wordNumbers = new int[sets.stream().mapToInt(Signature::size).sum() - sets.size()];
        for (int set = 0; set < sets.size(); set++) {
            fill(set, sets.get(set));
        }
    }

    private void fill(int set, Signature signature) {
        templates.set(set, signature.get(0) == Numbers.TEMPLATE);
        int at = starts[set];
        for (int i = 1; i < signature.size(); i++) {
            wordNumbers[at++] = signature.get(i);
        }
        starts[set + 1] = at;
    }

    /** How many different sets there are. */
    public int size() {
        return starts.length - 1;
    }

    /** Whether those who have a set are templates. */
    public boolean isTemplate(int set) {
        return templates.get(set);
    }

    /** How many labels are in a set. */
    public int size(int set) {
        return starts[set + 1] - starts[set];
    }

    /** The number of one of the labels in a set, among {@link #words}. */
    public int word(int set, int index) {
        return wordNumbers[starts[set] + index];
    }

    /** Labels with their values, each once. */
    public List<Map.Entry<String, String>> words() {
        return words;
    }

    /** The numbers that are given while columns are filled. */
    static final class Numbers {
        private static final int POD = 0;
        private static final int TEMPLATE = 1;

        private final Numbering<Map.Entry<String, String>, Map.Entry<String, String>> words = Numbering.byEquality();
        private final Numbering<Signature, Signature> sets = Numbering.byEquality();
        private final Map<Map<String, String>, Integer> ofPods = recalled();
        private final Map<Map<String, String>, Integer> ofTemplates = recalled();

        /** Readers give many equal labels the same object. */
        @SuppressWarnings("IdentityHashMapUsage") // to find the object is all it is for
        private static Map<Map<String, String>, Integer> recalled() {
            return new IdentityHashMap<>();
        }

        int of(Map<String, String> labels, boolean template) {
            return (template ? ofTemplates : ofPods).computeIfAbsent(labels, same -> numbered(same, template));
        }

        private int numbered(Map<String, String> labels, boolean template) {
            int[] numbers = new int[labels.size()];
            int count = 0;
            for (Map.Entry<String, String> label : labels.entrySet()) {
                Map.Entry<String, String> word = Map.entry(label.getKey(), label.getValue());
                numbers[count++] = words.of(word, word);
            }
            Arrays.sort(numbers);
            Signature signature = new Signature();
            signature.add(template ? TEMPLATE : POD);
            for (int number : numbers) {
                signature.add(number);
            }
            Signature kept = signature.copy();
            return sets.of(kept, kept);
        }

        LabelColumns columns() {
            return new LabelColumns(words.things(), sets.things());
        }
    }
}

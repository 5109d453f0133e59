package io.portreeve.reachability;

import io.portreeve.model.LabelSelector;
import io.portreeve.model.Requirement;
import io.portreeve.model.Signature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the policies of a cluster mention: labels with values, and port names. What they do not mention tells no pod
 * apart. It only grows: a word that no policy mentions any more tells more pods apart than need be, which does no harm.
 */
final class Vocabulary {
    /** Behind the labels of a {@link Signature}, and behind its ports. */
    static final int END = -1;

    static final int NOT_MENTIONED = -1;

    /** Labels that controllers give to each pod, so that no template holds them. */
    private static final Set<String> GIVEN = Set.of(
            "apps.kubernetes.io/pod-index",
            "batch.kubernetes.io/controller-uid",
            "batch.kubernetes.io/job-completion-index",
            "batch.kubernetes.io/job-name",
            "controller-revision-hash",
            "controller-uid",
            "job-name",
            "pod-template-generation",
            "pod-template-hash",
            "statefulset.kubernetes.io/pod-name");

    private final Map<String, Word> labels = new HashMap<>();
    private final List<Word> words = new ArrayList<>();
    private final List<Word> given = new ArrayList<>();
    private final Map<String, Integer> portNames = new HashMap<>();
    private final List<String> portNamesInOrder = new ArrayList<>();

    /** Learns the labels of a selector of pods or of nodes. */
    void mention(LabelSelector selector) {
        for (Requirement requirement : selector.requirements()) {
            Word word = labels.get(requirement.key());
            if (word == null) {
                word = addWord(requirement.key());
            }
            for (String value : requirement.values()) {
                word.mention(value);
            }
        }
    }

    private Word addWord(String key) {
        Word word = new Word(words.size(), key);
        labels.put(key, word);
        words.add(word);
        if (GIVEN.contains(key)) {
            given.add(word);
        }
        return word;
    }

    void mentionPort(String name) {
        if (portNames.putIfAbsent(name, portNamesInOrder.size()) == null) {
            portNamesInOrder.add(name);
        }
    }

    /** Each with its number, which is its place. */
    List<String> portNames() {
        return portNamesInOrder;
    }

    /** The number of a name; {@link #NOT_MENTIONED} if no rule mentions it. */
    int portName(String name) {
        return portNames.getOrDefault(name, NOT_MENTIONED);
    }

    /** Adds those of a pod's labels that some selector mentions, each with what is known of its value. */
    void sign(Map<String, String> all, boolean template, Signature to) {
        int start = to.size();
        if (words.size() < all.size()) {
            for (Word word : words) {
                String value = all.get(word.key());
                if (value != null) {
                    to.addPair(start, word.number(), word.numberOf(value));
                }
            }
        } else {
            for (Map.Entry<String, String> label : all.entrySet()) {
                Word word = labels.get(label.getKey());
                if (word != null) {
                    to.addPair(start, word.number(), word.numberOf(label.getValue()));
                }
            }
        }
        end(start, template, to);
    }

    /** Adds what controllers give, where it is not among the pairs from {@code start} on, and the end. */
    void end(int start, boolean template, Signature to) {
        for (int i = 0; template && i < given.size(); i++) {
            Word word = given.get(i);
            if (!to.hasPair(start, word.number())) {
                to.addPair(start, word.number(), word.unknown());
            }
        }
        to.add(END);
    }

    /** The word for a label, if some selector mentions it. */
    @Nullable
    Word word(String label) {
        return labels.get(label);
    }

    /** The labels that {@link #sign} has written. */
    LabelFacts labels(Signature signed) {
        Map<String, String> visible = new HashMap<>(4);
        for (int at = 0; signed.get(at) != END; at += 2) {
            Word word = words.get(signed.get(at));
            visible.put(word.key(), word.value(signed.get(at + 1)));
        }
        return visible.isEmpty() ? LabelFacts.NONE : new LabelFacts(visible, true);
    }

    /** Those of an object's labels that some selector mentions. */
    LabelFacts visible(Map<String, String> all) {
        Signature signed = new Signature();
        sign(all, false, signed);
        return labels(signed);
    }
}

package io.portreeve.reachability;

import io.portreeve.model.Protocol;
import io.portreeve.reachability.policy.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rules of a group with ports and peers, in the order in which they decide. It is filled anew for each group, and made into
 * {@link Term}s only where somebody asks for one.
 */
final class TermList {
    private static final int FEW = 16;

    private Applied[] applied = new Applied[FEW];
    private int[] ruleIndexes = new int[FEW];
    private RuleMeaning[] rules = new RuleMeaning[FEW];
    private PortSpan[] spans = new PortSpan[FEW];
    private Selection[] peers = new Selection[FEW];
    private OwnPods[][] own = new OwnPods[FEW][];
    private int size;
    private boolean exact = true;
    private boolean additive = true;
    private Direction direction = Direction.INGRESS;

    /** Nothing is left in it. */
    TermList cleared(Direction next) {
        direction = next;
        size = 0;
        exact = true;
        additive = true;
        return this;
    }

    /**
     * A policy's rule follows, given by where it stands in the policy and by what it means.
     *
     * @param besides the pods of its own namespace that it matches besides the peers it is given with
     */
    void begin(Applied each, int index, RuleMeaning meaning, OwnPods[] besides) {
        own[size] = besides;
        applied[size] = each;
        ruleIndexes[size] = index;
        rules[size] = meaning;
        additive &= meaning.isAdditive();
    }

    /** Adds the rule that began last, at some ports. */
    void add(PortSpan span, Selection whom) {
        Selection matched = Term.peers(applied[size], span, whom);
        exact &= matched.isExact() && rules[size].isActionKnown();
        spans[size] = span;
        peers[size++] = matched;
        growIfFull();
        begin(applied[size - 1], ruleIndexes[size - 1], rules[size - 1], own[size - 1]);
    }

    private void growIfFull() {
        if (size < rules.length) {
            return;
        }
        applied = Arrays.copyOf(applied, size * 2);
        ruleIndexes = Arrays.copyOf(ruleIndexes, size * 2);
        rules = Arrays.copyOf(rules, size * 2);
        spans = Arrays.copyOf(spans, size * 2);
        peers = Arrays.copyOf(peers, size * 2);
        own = Arrays.copyOf(own, size * 2);
    }

    int size() {
        return size;
    }

    PortSpan span(int index) {
        return spans[index];
    }

    Selection peers(int index) {
        return peers[index];
    }

    /** The pods of its own namespace that are matched besides. */
    OwnPods[] own(int index) {
        return own[index];
    }

    /** Whether every match is known for sure, but for pods of the own namespace. */
    boolean isExact() {
        return exact;
    }

    /** Whether all of them only add up, so that it does not matter which comes first. */
    boolean isAdditive() {
        return additive;
    }

    /** Whether it is seen without a look at peers that the rules say the same about two protocols. */
    boolean areAlike(Protocol one, Protocol other) {
        int i = next(one, 0);
        int j = next(other, 0);
        while (i < size && j < size && haveSamePorts(i, j) && haveSamePeers(i, j)) {
            i = next(one, i + 1);
            j = next(other, j + 1);
        }
        return additive && i == size && j == size;
    }

    private int next(Protocol wanted, int from) {
        int at = from;
        while (at < size && spans[at].protocol() != wanted) {
            at++;
        }
        return at;
    }

    private boolean haveSamePorts(int one, int other) {
        return spans[one].first() == spans[other].first() && spans[one].last() == spans[other].last();
    }

    private boolean haveSamePeers(int one, int other) {
        return peers[one].isSame(peers[other]) && Arrays.equals(own[one], own[other]);
    }

    Term term(int index) {
        PortSpan span = spans[index];
        ActivePolicy policy = applied[index].policy();
        return new Term(
                policy,
                policy.written(direction).get(ruleIndexes[index]),
                rules[index],
                span.protocol(),
                span.first(),
                span.last(),
                applied[index].match(),
                peers[index]);
    }

    /** Those of a protocol. */
    List<Term> of(Protocol protocol) {
        List<Term> some = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (spans[i].protocol() == protocol) {
                some.add(term(i));
            }
        }
        return some;
    }

    List<Term> all() {
        List<Term> all = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            all.add(term(i));
        }
        return all;
    }
}

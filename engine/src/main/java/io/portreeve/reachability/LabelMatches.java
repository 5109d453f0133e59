package io.portreeve.reachability;

import io.portreeve.model.LabelSelector;
import io.portreeve.model.Placeholders;
import io.portreeve.model.Requirement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a selector matches of many that have labels; each is asked once. Whoever asks holds the registry's lock. */
final class LabelMatches<T extends Labelled> {
    /** So many are all asked at once, and then the others need not be. */
    private static final int FEW = 1 << 10;

    /** With more than these, bits for all of them would take more room than numbers of those that match. */
    private static final int MOST_BITS = 1 << 14;

    private final LabelSelector selector;
    private final Labelled.All<T> all;
    private final ByNumber<Match> asked = new ByNumber<>();

    /** Whether it was seen how many may match: to look at each time would cost more than to ask. */
    private boolean counted;

    /** Of those with lower numbers, those that were not asked do not match. */
    private int known;

    /** Those of them that match for sure, as bits, where there are not too many. */
    private long[] matching = {};

    private List<T> possible = List.of();

    /** How many there were when somebody last asked for all that match. */
    private int possibleOf;

    LabelMatches(LabelSelector selector, Labelled.All<T> all) {
        this.selector = selector;
        this.all = all;
    }

    boolean matchesEverything() {
        return selector.selectsEverything();
    }

    /** Of the one that has a number. */
    Match of(int number) {
        int word = number >> 6;
        if (word < matching.length && (matching[word] & 1L << number) != 0) {
            return Match.YES;
        }
        Match answer = asked.isEmpty() ? null : asked.get(number);
        if (answer != null) {
            return answer;
        }
        return number < known ? Match.NO : ask(number);
    }

    /** Whether bits tell everything about so many of them, from the one of a number on. */
    boolean areBits(int number, int count) {
        if (!counted) {
            of(number);
        }
        return number + count <= known && matching.length > 0 && asked.isEmpty();
    }

    /** Which of so many match, from the one of a number on, which has the lowest bit; no more than bits of one word. */
    long bits(int number, int count) {
        int word = number >> 6;
        int shift = number & (Long.SIZE - 1);
        long bits = matching[word] >>> shift;
        if (shift > 0 && word + 1 < matching.length) {
            bits |= matching[word + 1] << (Long.SIZE - shift);
        }
        return count == Long.SIZE ? bits : bits & ((1L << count) - 1);
    }

    private Match ask(int number) {
        if (!counted) {
            counted = true;
            candidates().filter(some -> some.size() <= FEW).ifPresent(few -> askAll(few, all.size()));
            return of(number);
        }
        Match answer = all.get(number).facts().matches(selector);
        asked.put(number, answer);
        return answer;
    }

    private void askAll(List<T> some, int ofAll) {
        matching = new long[ofAll > MOST_BITS ? 0 : (ofAll + Long.SIZE - 1) / Long.SIZE];
        known = ofAll;
        for (T one : some) {
            Match answer = one.facts().matches(selector);
            if (answer == Match.YES && matching.length > 0) {
                matching[one.number() >> 6] |= 1L << one.number();
            } else if (answer != Match.NO) {
                asked.put(one.number(), answer);
            }
        }
    }

    /** Those of today that it matches or may match. */
    List<T> possible() {
        int today = all.size();
        if (possibleOf != today) {
            possibleOf = today;
            possible = candidates().orElseGet(this::everyone).stream()
                    .filter(one -> of(one.number()) != Match.NO)
                    .toList();
        }
        return possible;
    }

    private List<T> everyone() {
        return IntStream.range(0, all.size()).mapToObj(all::get).toList();
    }

    /** Those that it may match, where it asks for values of labels that are written out: by the label that fewest have. */
    Optional<List<T>> candidates() {
        return selector.requirements().stream()
                .filter(LabelMatches::isExact)
                .map(all::perhapsWith)
                .min(Comparator.comparingInt(List::size));
    }

    /** Whether it asks for values of a label that are written out. */
    private static boolean isExact(Requirement requirement) {
        return requirement.operator().equals("In")
                && requirement.values().stream().noneMatch(Placeholders::isMarked);
    }
}

package io.portreeve.reachability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** A set of port numbers from 1 to 65535 as sorted ranges that neither overlap nor touch. Immutable. */
public final class PortRanges {
    /** The lowest port. */
    public static final int FIRST = 1;

    /** The highest port. */
    public static final int LAST = 65535;

    /** No port. */
    public static final PortRanges NONE = new PortRanges(new int[0]);

    /** Every port. */
    public static final PortRanges ALL = new PortRanges(new int[] {FIRST, LAST + 1});

    /** Where the set begins, ends, begins again; ends are exclusive. */
    private final int[] turns;

    private PortRanges(int[] turns) {
        this.turns = turns;
    }

    /** The ports from one to another, both included; those that no port can have are left out. */
    public static PortRanges of(int first, int last) {
        int from = Math.max(first, FIRST);
        int to = Math.min(last, LAST);
        return from > to ? NONE : new PortRanges(new int[] {from, to + 1});
    }

    /** Whether a number is that of a port, which what authors write need not be. */
    static boolean isPort(int number) {
        return FIRST <= number && number <= LAST;
    }

    public boolean isEmpty() {
        return turns.length == 0;
    }

    public boolean isAll() {
        return equals(ALL);
    }

    public boolean contains(int port) {
        int at = Arrays.binarySearch(turns, port);
        // Found at an even turn means that a range begins here; not found, an odd number of turns lies before.
        return at >= 0 ? at % 2 == 0 : -at % 2 == 0;
    }

    /** What is in this set or in the other. */
    public PortRanges or(PortRanges other) {
        return merged(other, sides -> sides != 0);
    }

    /** What is in both sets. */
    public PortRanges and(PortRanges other) {
        return merged(other, sides -> sides == 3);
    }

    /** What is in this set but not in the other. */
    public PortRanges minus(PortRanges other) {
        return merged(other, sides -> sides == 1);
    }

    /** A walk over both sets' turns; {@code keeps} is asked 1 inside of this one, 2 inside of the other, 3 inside of both. */
    private PortRanges merged(PortRanges other, IntPredicate keeps) {
        int[] merged = new int[turns.length + other.turns.length];
        int size = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < turns.length || theirs < other.turns.length) {
            int next = Math.min(turn(turns, mine), turn(other.turns, theirs));
            mine += turn(turns, mine) == next ? 1 : 0;
            theirs += turn(other.turns, theirs) == next ? 1 : 0;
            boolean inside = keeps.test(mine % 2 + 2 * (theirs % 2));
            if (inside != (size % 2 == 1)) {
                merged[size++] = next;
            }
        }
        return size == 0 ? NONE : new PortRanges(Arrays.copyOf(merged, size));
    }

    private static int turn(int[] turns, int at) {
        return at < turns.length ? turns[at] : Integer.MAX_VALUE;
    }

    /** The first port of each range. */
    public List<Integer> firsts() {
        List<Integer> firsts = new ArrayList<>();
        for (int i = 0; i < turns.length; i += 2) {
            firsts.add(turns[i]);
        }
        return firsts;
    }

    /** The ranges in order, each as {@code 80} or {@code 8000-8080}. */
    public List<String> ranges() {
        List<String> ranges = new ArrayList<>();
        for (int i = 0; i < turns.length; i += 2) {
            int last = turns[i + 1] - 1;
            ranges.add(turns[i] == last ? String.valueOf(last) : turns[i] + "-" + last);
        }
        return ranges;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PortRanges ranges && Arrays.equals(turns, ranges.turns);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(turns);
    }

    /** {@code 80,8000-8080}, or {@code all}. */
    @Override
    public String toString() {
        return isAll() ? "all" : String.join(",", ranges());
    }
}

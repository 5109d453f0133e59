package io.portreeve.report.drawing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Puts the slots of each column into an order in which few lines cross; the outermost column keeps its own. */
final class Ordering {
    private static final int SWEEPS = 6;

    private final List<List<Slot>> columns;
    private List<List<Slot>> best = List.of();
    private long fewest = Long.MAX_VALUE;
    private long shortest = Long.MAX_VALUE;

    Ordering(List<List<Slot>> columns) {
        this.columns = columns;
    }

    void sort() {
        columns.forEach(Ordering::rank);
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            inwards();
            keepIfBetter();
            outwards();
            keepIfBetter();
        }
        for (int i = 0; i < columns.size(); i++) {
            Collections.copy(columns.get(i), best.get(i));
            rank(columns.get(i));
        }
    }

    /** Of orders with as many crossings that with the shorter lines. */
    private void keepIfBetter() {
        long crossings = columns.stream().mapToLong(Ordering::crossings).sum();
        long length = columns.stream()
                .flatMap(List::stream)
                .mapToLong(Ordering::length)
                .sum();
        if (crossings < fewest || (crossings == fewest && length < shortest)) {
            fewest = crossings;
            shortest = length;
            best = columns.stream().<List<Slot>>map(ArrayList::new).toList();
        }
    }

    /** Squared, so that two middling lines are better than a short and a long one. */
    private static long length(Slot slot) {
        long sum = 0;
        for (Slot next : slot.behind()) {
            long steps = (long) next.rank() - slot.rank();
            sum += steps * steps;
        }
        return sum;
    }

    private static void rank(List<Slot> column) {
        for (int i = 0; i < column.size(); i++) {
            column.get(i).rank(i);
        }
    }

    private void inwards() {
        for (List<Slot> column : columns.subList(Math.min(1, columns.size()), columns.size())) {
            sort(column, Slot::before);
        }
    }

    private void outwards() {
        for (int i = columns.size() - 2; i > 0; i--) {
            sort(columns.get(i), Slot::behind);
        }
    }

    /** By the middle of their neighbours; among equals the order stays. */
    private static void sort(List<Slot> column, Function<Slot, List<Slot>> neighbours) {
        column.sort(Comparator.comparingDouble(slot ->
                neighbours.apply(slot).stream().mapToInt(Slot::rank).average().orElse(slot.rank())));
        rank(column);
    }

    /** Of the lines behind a column: pairs that end in the other order than they begin. */
    private static long crossings(List<Slot> column) {
        List<Integer> ends = new ArrayList<>();
        for (Slot slot : column) {
            slot.behind().stream().map(Slot::rank).sorted().forEach(ends::add);
        }
        return inversions(ends);
    }

    private static long inversions(List<Integer> ends) {
        int size = ends.stream().mapToInt(end -> end + 1).max().orElse(0);
        int[] tree = new int[size + 1];
        long inversions = 0;
        for (int seen = 0; seen < ends.size(); seen++) {
            int end = ends.get(seen) + 1;
            int notAbove = 0;
            for (int i = end; i > 0; i -= i & -i) {
                notAbove += tree[i];
            }
            inversions += seen - notAbove;
            for (int i = end; i <= size; i += i & -i) {
                tree[i]++;
            }
        }
        return inversions;
    }
}

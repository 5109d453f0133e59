package io.portreeve.reachability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Classes that have something in common, with what selectors ask of them in runs: classes that follow each other, whose labels do so
 * too. It grows.
 */
final class ClassList {
    private static final int PARTS = 3;
    private static final int PLACE = 0;
    private static final int NUMBER = 1;
    private static final int LABELS = 2;

    /** There are many lists, most of them short. */
    private final List<EndpointClass> all = new ArrayList<>(2);

    /** Of the class that each run begins with: its place among all of these, its number, and that of its labels. */
    private int[] runs = new int[PARTS];

    private int runCount;
    private boolean offNode = true;

    void add(EndpointClass added) {
        if (runCount == 0 || !continuesRun(added)) {
            beginRun(added);
        }
        offNode &= added.onNode() == Match.NO;
        all.add(added);
    }

    private boolean continuesRun(EndpointClass added) {
        int length = all.size() - run(runCount - 1, PLACE);
        return added.number() == run(runCount - 1, NUMBER) + length
                && added.labels().number() == run(runCount - 1, LABELS) + length;
    }

    private void beginRun(EndpointClass first) {
        int at = runCount++ * PARTS;
        runs = at < runs.length ? runs : Arrays.copyOf(runs, at * 4);
        runs[at + PLACE] = all.size();
        runs[at + NUMBER] = first.number();
        runs[at + LABELS] = first.labels().number();
    }

    private int run(int run, int part) {
        return runs[run * PARTS + part];
    }

    private int length(int run) {
        int end = run + 1 < runCount ? run(run + 1, PLACE) : all.size();
        return end - run(run, PLACE);
    }

    /** All of them, for as long as none is added. */
    List<EndpointClass> all() {
        return Collections.unmodifiableList(all);
    }

    /** The least of their numbers, if there are any. */
    int first() {
        return runs[NUMBER];
    }

    /** The greatest. */
    int last() {
        int run = Math.max(0, runCount - 1);
        return run(run, NUMBER) + Math.max(0, length(run) - 1);
    }

    EndpointClass get(int index) {
        return all.get(index);
    }

    int size() {
        return all.size();
    }

    /** Whether all of them certainly have networks of their own, so that selectors ask for their labels alone. */
    boolean areOffNode() {
        return offNode;
    }

    /** Takes down that all of them are selected. */
    void answerYes(Ballot ballot) {
        for (int run = 0; run < runCount; run++) {
            ballot.addAll(run(run, NUMBER), length(run));
        }
    }

    /** Takes down which of them have labels, where they are off their nodes' networks. */
    void answer(LabelMatches<LabelSet> pods, Ballot ballot) {
        if (pods.matchesEverything()) {
            answerYes(ballot);
            return;
        }
        for (int run = 0; run < runCount; run++) {
            answer(pods, run(run, LABELS), length(run), run(run, NUMBER), ballot);
        }
    }

    private static void answer(LabelMatches<LabelSet> pods, int labels, int length, int number, Ballot ballot) {
        if (!pods.areBits(labels, length)) {
            for (int i = 0; i < length; i++) {
                ballot.add(number + i, pods.of(labels + i));
            }
            return;
        }
        for (int from = 0; from < length; from += Long.SIZE) {
            ballot.addAll(number + from, pods.bits(labels + from, Math.min(length - from, Long.SIZE)));
        }
    }
}

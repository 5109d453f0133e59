package io.portreeve.guard.replay;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** How many events became what. */
public final class Tally {
    private final Map<Skipped, Integer> skipped = new EnumMap<>(Skipped.class);
    private final Map<Verdict, Integer> judged = new EnumMap<>(Verdict.class);
    private int read;
    private int dryRuns;
    private int lost;

    void read() {
        read++;
    }

    void skip(Skipped reason) {
        skipped.merge(reason, 1, Integer::sum);
    }

    void judge(Verdict verdict, boolean dryRun, boolean isLost) {
        judged.merge(verdict, 1, Integer::sum);
        dryRuns += dryRun ? 1 : 0;
        lost += isLost ? 1 : 0;
    }

    /** Events and reviews that could be read. */
    public int events() {
        return read;
    }

    public int judged() {
        return judged.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int judged(Verdict verdict) {
        return judged.getOrDefault(verdict, 0);
    }

    /** Those judged that were to change nothing. */
    public int dryRuns() {
        return dryRuns;
    }

    /** Those judged that changed an object which nobody had been seen to create. */
    public int lost() {
        return lost;
    }

    public Map<Skipped, Integer> skipped() {
        return Collections.unmodifiableMap(skipped);
    }
}

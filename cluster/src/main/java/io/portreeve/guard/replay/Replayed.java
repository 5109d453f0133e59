package io.portreeve.guard.replay;

import io.portreeve.source.Problem;
import java.util.List;

/**
 * What a replay has shown.
 *
 * @param happenings those about which there is something to say, in their order
 * @param over what was open and is not any more, in the order of its end
 * @param open what is open at the end, the widest first
 * @param problems what could not be read or judged
 */
public record Replayed(
        Tally tally, List<Happening> happenings, List<Exposed> over, List<Exposed> open, List<Problem> problems) {
    public Replayed {
        happenings = List.copyOf(happenings);
        over = List.copyOf(over);
        open = List.copyOf(open);
        problems = List.copyOf(problems);
    }
}

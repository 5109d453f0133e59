package io.portreeve.guard.replay;

import io.portreeve.admission.Mode;
import io.portreeve.admission.MovedDoors;
import java.util.List;

/**
 * Something that was done, and what there is to say about it.
 *
 * @param mode what held there
 * @param dryRun whether it was to change nothing
 * @param lost whether it changed an object that nobody had been seen to create, so that events are lost
 */
public record Happening(
        Occasion occasion,
        Mode mode,
        Verdict verdict,
        List<Remark> remarks,
        MovedDoors doors,
        boolean dryRun,
        boolean lost) {
    public Happening {
        remarks = List.copyOf(remarks);
    }

    /** Whether it would be missed. */
    boolean isTelling() {
        return !remarks.isEmpty() || !doors.isEmpty() || lost;
    }
}

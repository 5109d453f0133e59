package io.portreeve.app;

import io.portreeve.fix.EditedFile;
import io.portreeve.fix.FixPlan;
import io.portreeve.fix.ProposedFix;
import io.portreeve.source.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The ways in which fixes reach people: as a difference, in the files, or as one text fixed. */
record FixDelivery(Surroundings here, Replacement.Step step) {
    /** Prints the difference: the bytes that git and patch take, or, where somebody looks, what is fit to be looked at. */
    FixOutcome show(FixPlan plan, FixTargets targets) throws IOException {
        for (EditedFile edited : plan.files()) {
            String name = targets.of(edited.file()).name();
            byte[] diff = here.outIsTerminal()
                    ? ReadableDiff.of(edited, name).getBytes(StandardCharsets.UTF_8)
                    : edited.diff(name);
            StandardOutput.write(here, diff);
        }
        return FixOutcome.shown(plan, targets.problems());
    }

    FixOutcome write(FixPlan plan, FixTargets targets) {
        FixWriter writer = new FixWriter(step);
        writer.write(plan.files(), targets);
        List<ProposedFix> made = plan.taken().stream()
                .filter(fix -> writer.written().containsAll(fix.files()))
                .toList();
        List<Problem> problems = new ArrayList<>(targets.problems());
        problems.addAll(writer.problems());
        return FixOutcome.made(plan, made, problems);
    }

    /** Prints what was read, fixed; whatever there was nothing to fix in comes out as it came in. */
    FixOutcome print(FixPlan plan, byte[] input) throws IOException {
        byte[] printed =
                plan.files().stream().findFirst().map(EditedFile::after).orElse(input);
        StandardOutput.write(here, printed);
        return FixOutcome.made(plan, plan.taken(), List.of());
    }
}

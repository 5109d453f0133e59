package io.portreeve.fix;

import io.portreeve.document.TextEdit;
import io.portreeve.document.TextEdits;
import io.portreeve.finding.Finding;
import io.portreeve.source.Order;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Fixes that go together: each is taken as a whole or refused, because one that was taken before is in its way. */
public final class FixPlan {
    private static final Comparator<ProposedFix> WORST_FIRST =
            Order.by(ProposedFix::worst).reversed();
    private static final String IN_THE_WAY =
            "another fix changes the same place; run fix once more when that one is made";
    private static final String UNSOUND =
            "the file would not be read as before (an error of this program: please report it)";

    private final Map<String, TextEdits> edits = new TreeMap<>();
    private final List<ProposedFix> taken = new ArrayList<>();
    private final List<Unfixed> refused = new ArrayList<>();

    /** All that can be taken; of two that do not go together, the one of the worse finding. */
    public static FixPlan of(List<ProposedFix> proposed) {
        FixPlan plan = new FixPlan();
        proposed.stream().sorted(WORST_FIRST).forEach(plan::take);
        return plan.sound();
    }

    /** Takes a fix in, or refuses it where it cannot be made beside those that were taken; tells whether it took it. */
    public boolean take(ProposedFix proposed) {
        Optional<SourceRange> obstacle = obstacle(proposed);
        if (obstacle.isPresent()) {
            refuse(proposed, IN_THE_WAY, "at " + obstacle.get());
            return false;
        }
        for (TextEdit edit : proposed.fix().edits()) {
            of(edit.range().file()).add(edit);
        }
        proposed.fix().rests().forEach(stays -> of(stays.file()).keep(stays));
        taken.add(proposed);
        return true;
    }

    private Optional<SourceRange> obstacle(ProposedFix proposed) {
        Optional<SourceRange> found = Optional.empty();
        for (TextEdit edit : proposed.fix().edits()) {
            found = found.or(() -> of(edit.range().file()).obstacle(edit));
        }
        for (SourceRange stays : proposed.fix().rests()) {
            found = found.or(() -> of(stays.file()).obstacle(stays));
        }
        return found;
    }

    private TextEdits of(SourceFile file) {
        return edits.computeIfAbsent(file.path(), path -> new TextEdits(file));
    }

    private void refuse(ProposedFix proposed, String because, String detail) {
        proposed.findings().forEach(finding -> refused.add(new Unfixed(finding, because, detail)));
    }

    /** The same without fixes of files that would not be read as before. */
    public FixPlan sound() {
        Set<SourceFile> broken = files().stream()
                .filter(edited -> !edited.isSound())
                .map(EditedFile::file)
                .collect(Collectors.toSet());
        return broken.isEmpty() ? this : without(broken, UNSOUND).sound();
    }

    /** The same with fixes that change any of these files refused. */
    public FixPlan without(Set<SourceFile> files, String because) {
        FixPlan rest = new FixPlan();
        rest.refused.addAll(refused);
        for (ProposedFix fix : taken) {
            if (fix.files().stream().anyMatch(files::contains)) {
                rest.refuse(fix, because, "");
            } else {
                rest.take(fix);
            }
        }
        return rest;
    }

    /** The fixes that were taken, in the order of their findings. */
    public List<ProposedFix> taken() {
        return taken.stream()
                .sorted((one, other) -> Finding.ORDER.compare(one.first(), other.first()))
                .toList();
    }

    /** Findings whose fix was refused. */
    public List<Unfixed> refused() {
        return refused.stream()
                .sorted((one, other) -> Finding.ORDER.compare(one.finding(), other.finding()))
                .toList();
    }

    /** The files that change, by path. */
    public List<EditedFile> files() {
        return edits.values().stream()
                .filter(each -> !each.isEmpty())
                .map(EditedFile::new)
                .toList();
    }
}

package io.portreeve.app;

import io.portreeve.fix.EditedFile;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes fixed files: first all new contents are made ready, then each takes its file's place. Where one cannot be made ready, or
 * one file is no longer what was read, nothing is written at all.
 */
final class FixWriter {
    private final Replacement.Step step;
    private final List<Ready> ready = new ArrayList<>();
    private final Set<SourceFile> written = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    FixWriter(Replacement.Step step) {
        this.step = step;
    }

    private record Ready(EditedFile edited, Replacement replacement) {
        String path() {
            return edited.file().path();
        }
    }

    /** Files that are the new ones. */
    Set<SourceFile> written() {
        return written;
    }

    /** Why others are not. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    void write(List<EditedFile> files, FixTargets targets) {
        try {
            files.forEach(
                    edited -> prepare(edited, targets.of(edited.file()).real().orElseThrow()));
            ready.forEach(this::check);
            if (problems.isEmpty()) {
                ready.forEach(this::take);
            }
        } finally {
            ready.forEach(each -> clear(each.replacement()));
        }
    }

    private void prepare(EditedFile edited, Path real) {
        if (!Files.isWritable(real)) {
            unwritable(edited.file().path(), "it is write-protected");
            return;
        }
        try {
            ready.add(new Ready(edited, Replacement.prepare(real, edited.before(), edited.after())));
        } catch (IOException e) {
            unwritable(edited.file().path(), e.toString());
        }
    }

    private void check(Ready each) {
        if (!isUntouched(each.replacement())) {
            problems.add(Problem.in(
                    each.path(),
                    "changed-meanwhile",
                    "The file has changed since it was read, so it was left alone. Run fix once more."));
        }
    }

    private static boolean isUntouched(Replacement replacement) {
        try {
            return replacement.isUntouched();
        } catch (IOException e) {
            return false;
        }
    }

    /** Looks once more, since other files have taken their time. */
    private void take(Ready each) {
        int before = problems.size();
        check(each);
        if (problems.size() > before) {
            return;
        }
        try {
            each.replacement().take(step);
            written.add(each.edited().file());
        } catch (IOException e) {
            unwritable(each.path(), e.toString());
        }
    }

    private void unwritable(String path, String why) {
        problems.add(Problem.in(path, "unwritable-file", "The file cannot be replaced: " + why + "."));
    }

    /** What cannot be cleared away is a hidden file that no scan reads; the manifest beside it is whole. */
    private static void clear(Replacement replacement) {
        try {
            replacement.close();
        } catch (IOException e) {
            return;
        }
    }
}

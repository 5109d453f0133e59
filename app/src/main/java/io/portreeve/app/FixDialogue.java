package io.portreeve.app;

import io.portreeve.fix.EditedFile;
import io.portreeve.fix.FixPlan;
import io.portreeve.fix.ProposedFix;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Asks for each fix, one after the other, and takes those that are wanted. */
final class FixDialogue {
    private static final String HELP = """
            y - make this change
            n - leave it
            a - make this change and all that follow
            q - leave this one and all that follow
            ? - print this help
            """;

    private final BufferedReader answers;
    private final PrintStream err;
    private final FixPlan plan = new FixPlan();
    private int declined;
    private char standing;

    FixDialogue(InputStream in, PrintStream err) {
        this.answers = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.err = err;
    }

    /** The fixes that were wanted and go together. */
    FixPlan plan(List<ProposedFix> proposed) throws IOException {
        for (int index = 0; index < proposed.size(); index++) {
            ProposedFix fix = proposed.get(index);
            if (!wants(fix, "(" + (index + 1) + "/" + proposed.size() + ") ")) {
                declined++;
            } else if (!plan.take(fix)) {
                err.println("Left out: a change that you took before is in its way.");
            }
        }
        return plan.sound();
    }

    /** How many fixes were not wanted. */
    int declined() {
        return declined;
    }

    private boolean wants(ProposedFix fix, String count) throws IOException {
        if (standing == 'q') {
            return false;
        }
        if (standing == 'a') {
            return true;
        }
        show(fix, count);
        return answer() == 'y' || standing == 'a';
    }

    private void show(ProposedFix fix, String count) {
        err.println(count + FixLine.of(fix.first()));
        FixPlan alone = new FixPlan();
        alone.take(fix);
        for (EditedFile file : alone.files()) {
            err.print(ReadableDiff.of(file, file.file().path()));
        }
    }

    private char answer() throws IOException {
        while (true) {
            err.print("Make this change [y,n,a,q,?]? ");
            err.flush();
            String line = answers.readLine();
            String typed = line == null ? "q" : line.strip().toLowerCase(Locale.ROOT);
            char key = typed.isEmpty() ? '?' : typed.charAt(0);
            if (key == 'a' || key == 'q') {
                standing = key;
            }
            if ("ynaq".indexOf(key) >= 0) {
                return key;
            }
            err.print(HELP);
        }
    }
}

package io.portreeve.app;

import io.portreeve.finding.Severity;
import io.portreeve.guard.replay.Exposed;
import io.portreeve.guard.replay.Happening;
import io.portreeve.guard.replay.Occasion;
import io.portreeve.guard.replay.Remark;
import io.portreeve.guard.replay.Replayed;
import io.portreeve.guard.replay.Skipped;
import io.portreeve.guard.replay.Tally;
import io.portreeve.guard.replay.Verdict;
import io.portreeve.lock.LockEntry;
import io.portreeve.report.Plain;
import io.portreeve.source.Problem;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A replay for people: what happened, what was open for a while, what is open now. Names come from outside and are made harmless. */
final class ReplayTextReporter implements ReplayReporter {
    private static final int MOST_PROBLEMS = 20;

    @Override
    public void write(Replayed replayed, Appendable out) throws IOException {
        for (Happening happening : replayed.happenings()) {
            if (isTold(happening)) {
                happening(happening, out);
            }
        }
        section("Open for a while", replayed.over(), out);
        section("Open now", replayed.open(), out);
        if (replayed.open().isEmpty()) {
            line(out, "Nothing is open to the outside now.");
            out.append('\n');
        }
        problems(replayed.problems(), out);
        for (String line : summary(replayed.tally())) {
            line(out, line);
        }
    }

    private static void line(Appendable out, String line) throws IOException {
        out.append(Plain.of(line)).append('\n');
    }

    private static void happening(Happening happening, Appendable out) throws IOException {
        line(out, sentence(happening.occasion()) + ": " + verdict(happening));
        if (happening.lost()) {
            line(out, "    It was not known before, so events are lost; it is judged as new.");
        }
        for (Remark remark : told(happening)) {
            String before = remark.standing().equals("as-before") ? "(as before) " : "";
            line(out, "    " + before + remark.severity() + " " + remark.rule() + ": " + remark.message());
            if (remark.path().isPresent()) {
                line(out, "      path: " + remark.path().get());
            }
            if (remark.fix().isPresent()) {
                line(out, "      fix: " + remark.fix().get());
            }
        }
        String would = happening.dryRun() ? "would open  " : "opened  ";
        for (LockEntry entry : happening.doors().opened()) {
            line(out, "    " + would + entry);
        }
        for (LockEntry entry : happening.doors().closed()) {
            line(out, "    " + (happening.dryRun() ? "would close  " : "closed  ") + entry);
        }
        out.append('\n');
    }

    /** What is merely recorded and hardly matters is for programs. */
    private static List<Remark> told(Happening happening) {
        return happening.remarks().stream()
                .filter(remark -> !remark.standing().equals("recorded")
                        || remark.severity().compareTo(Severity.MEDIUM) >= 0)
                .toList();
    }

    private static boolean isTold(Happening happening) {
        return happening.lost()
                || !happening.doors().isEmpty()
                || !told(happening).isEmpty();
    }

    private static String verdict(Happening happening) {
        String word = switch (happening.verdict()) {
            case DENIED -> "would be denied";
            case WARNED -> "would be warned about";
            case RECORDED -> "would be recorded";
            case PASSED -> "would pass";
            case UNASKED -> "is not judged here";
        };
        return word + (happening.dryRun() ? " (a dry run)" : "");
    }

    /** {@code 2026-11-26T09:34:10Z mallory@example.com changed Service/shop/web}. */
    private static String sentence(Occasion occasion) {
        return when(occasion) + " " + who(occasion) + " " + occasion.deed() + " " + occasion.object();
    }

    private static String when(Occasion occasion) {
        return occasion.time()
                .map(time -> time.truncatedTo(ChronoUnit.SECONDS).toString())
                .orElse("line " + occasion.line());
    }

    private static String who(Occasion occasion) {
        String user = occasion.user().isEmpty() ? "(nobody named)" : occasion.user();
        return user + occasion.behind().map(real -> " (in truth " + real + ")").orElse("");
    }

    private static void section(String title, List<Exposed> doors, Appendable out) throws IOException {
        if (doors.isEmpty()) {
            return;
        }
        line(out, title + ":");
        for (Exposed door : doors) {
            line(out, "  " + door.entry());
            line(out, "    " + since(door));
            if (door.closed().isPresent()) {
                line(out, "    until " + sentence(door.closed().get()));
            }
        }
        out.append('\n');
    }

    private static String since(Exposed door) {
        if (door.opened().isEmpty()) {
            return "from the beginning";
        }
        String before = door.before()
                .map(entry -> "; before that for " + entry.door().comers())
                .orElse("");
        return "since " + sentence(door.opened().get()) + before;
    }

    private static void problems(List<Problem> problems, Appendable out) throws IOException {
        for (Problem problem : problems.subList(0, Math.min(MOST_PROBLEMS, problems.size()))) {
            line(out, problem.file() + " problem " + problem.code() + " " + problem.message());
        }
        if (problems.size() > MOST_PROBLEMS) {
            line(out, "and " + (problems.size() - MOST_PROBLEMS) + " more problems");
        }
        out.append(problems.isEmpty() ? "" : "\n");
    }

    private static List<String> summary(Tally tally) {
        List<String> lines = new ArrayList<>();
        lines.add(count(tally.events(), "event") + " read, " + count(tally.judged(), "change") + " judged: "
                + tally.judged(Verdict.DENIED) + " would be denied, " + tally.judged(Verdict.WARNED)
                + " warned about" + (tally.dryRuns() > 0 ? "; " + tally.dryRuns() + " of them dry runs" : ""));
        if (tally.lost() > 0) {
            lines.add(count(tally.lost(), "object") + " changed that nobody was seen to create: events are lost");
        }
        for (Map.Entry<Skipped, Integer> skipped : tally.skipped().entrySet()) {
            lines.add(
                    "Not judged: " + skipped.getValue() + " " + skipped.getKey().words());
        }
        return lines;
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}

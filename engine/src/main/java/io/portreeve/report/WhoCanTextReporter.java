package io.portreeve.report;

import io.portreeve.access.Access;
import io.portreeve.access.Answer;
import io.portreeve.access.Climber;
import io.portreeve.access.Grant;
import io.portreeve.access.Holder;
import io.portreeve.access.Note;
import io.portreeve.access.Step;
import io.portreeve.access.Subject;
import io.portreeve.access.Way;
import io.portreeve.source.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Who could do something, for people: the number first, then each subject with its chains, those behind whom most stand first. */
public final class WhoCanTextReporter implements WhoCanReporter {
    /** So many lines are told of one chain, and so many notes, unless more is wanted. */
    private static final int MOST_LINES = 4;

    private static final ProblemText PROBLEMS = new ProblemText(new TextOptions(false, TextOptions.Detail.NORMAL));

    @Override
    public void write(WhoCanReport report, Appendable out) throws IOException {
        Lines lines = new Lines(out, report.verbose());
        lines.add(0, first(report));
        for (Holder holder : report.answer().holders()) {
            lines.blank();
            holder(holder, lines);
        }
        for (Climber climber : report.answer().climbers()) {
            lines.blank();
            climber(climber, lines);
        }
        lines.blank();
        lines.some(0, report.access().notes(), WhoCanTextReporter::note, "notes");
        lines.add(0, "Mind: " + String.join("; ", WhoCanReport.PREMISES) + ".");
        for (Problem problem : report.problems()) {
            out.append(PROBLEMS.of(problem));
        }
    }

    /** {@code 3 subjects could open Service shop/web, 1 of them broad.} */
    private static String first(WhoCanReport report) {
        Answer answer = report.answer();
        Access access = report.access();
        if (access.isEmpty()) {
            return "Who could " + report.task()
                    + " is unknown: the input holds no RoleBinding and no ClusterRoleBinding.";
        }
        if (answer.count() == 0) {
            return "No subject of the input could " + report.task() + ".";
        }
        String subjects = answer.count() == 1 ? "1 subject" : answer.count() + " subjects";
        String broad = answer.broad() == 0 ? "" : ", " + answer.broad() + " of them broad";
        String others =
                answer.climbers().isEmpty() ? "" : " (" + answer.climbers().size() + " only by way of others' rights)";
        return subjects + " could " + report.task() + broad + others + ".";
    }

    private static void holder(Holder holder, Lines lines) throws IOException {
        lines.add(0, name(holder.subject()));
        Map<String, List<Way>> byChain = new LinkedHashMap<>();
        holder.ways()
                .forEach(way -> byChain.computeIfAbsent(ChainText.heading(way.grant()), key -> new ArrayList<>())
                        .add(way));
        for (Map.Entry<String, List<Way>> chain : byChain.entrySet()) {
            lines.add(1, chain.getKey());
            chain(chain.getValue(), lines);
        }
    }

    private static void chain(List<Way> ways, Lines lines) throws IOException {
        List<String> told = new ArrayList<>();
        for (Way way : ways) {
            for (String doing : ChainText.doings(way)) {
                told.add(ChainText.place(way.grant()) + ": " + doing);
            }
        }
        lines.some(2, told, line -> line, "ways");
        for (String premise :
                ways.stream().flatMap(way -> way.premises().stream()).distinct().toList()) {
            lines.add(2, "if " + premise);
        }
    }

    private static void climber(Climber climber, Lines lines) throws IOException {
        int steps = climber.steps().size();
        lines.add(0, name(climber.subject()) + ", in " + (steps == 1 ? "1 step" : steps + " steps"));
        for (Step step : climber.steps()) {
            lines.add(1, step.words());
            for (Grant grant : step.grants()) {
                lines.add(2, ChainText.heading(grant));
                lines.add(3, ChainText.place(grant) + ": " + ChainText.rule(grant.rule()));
            }
        }
    }

    private static String name(Subject subject) {
        return subject.breadth().isBroad() ? subject + ": " + subject.breadth().words() : subject.toString();
    }

    private static String note(Note note) {
        return "note: " + note.place().range() + ": " + note.text();
    }

    /** Lines with their indentation, harmless to terminals. */
    private record Lines(Appendable out, boolean all) {
        void add(int depth, String text) throws IOException {
            out.append("  ".repeat(depth)).append(Plain.of(text)).append('\n');
        }

        void blank() throws IOException {
            out.append('\n');
        }

        <T> void some(int depth, List<T> items, Function<T, String> line, String what) throws IOException {
            int told = all || items.size() <= MOST_LINES + 1 ? items.size() : MOST_LINES;
            for (T item : items.subList(0, told)) {
                add(depth, line.apply(item));
            }
            if (told < items.size()) {
                add(depth, "and " + (items.size() - told) + " more " + what + " (--verbose)");
            }
        }
    }
}

package io.portreeve.report;

import io.portreeve.finding.Finding;
import io.portreeve.scan.ScanResult;
import io.portreeve.source.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The report as commands to the runner of a GitHub workflow, which turns them into annotations: the worst first, as many
 * as GitHub shows, and everything else in a folded part of the log.
 */
public final class GithubReporter implements Reporter {
    /** GitHub shows ten annotations of each kind for a step, and drops the others without a word. */
    static final int LIMIT = 10;

    @Override
    public void write(ScanResult result, Appendable out) throws IOException {
        Map<GithubAnnotation.Kind, Integer> room = new EnumMap<>(GithubAnnotation.Kind.class);
        List<GithubAnnotation> annotations = annotations(result);
        room.put(GithubAnnotation.Kind.NOTICE, hasRoom(annotations) ? LIMIT : LIMIT - 1);
        List<GithubAnnotation> left = new ArrayList<>();
        for (GithubAnnotation annotation : annotations) {
            int free = room.getOrDefault(annotation.kind(), LIMIT);
            room.put(annotation.kind(), free - 1);
            if (free > 0) {
                out.append(annotation.command()).append('\n');
            } else {
                left.add(annotation);
            }
        }
        writeLeft(left, out);
        out.append(GithubAnnotation.logged(new SummaryText(TextOptions.DEFAULT).of(result)));
    }

    private static List<GithubAnnotation> annotations(ScanResult result) {
        List<GithubAnnotation> annotations = new ArrayList<>();
        result.findings().stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .map(GithubAnnotation::of)
                .forEach(annotations::add);
        for (Problem problem : result.problems()) {
            annotations.add(GithubAnnotation.of(problem));
        }
        return annotations;
    }

    private static boolean hasRoom(List<GithubAnnotation> annotations) {
        Map<GithubAnnotation.Kind, Integer> counts = new EnumMap<>(GithubAnnotation.Kind.class);
        annotations.forEach(annotation -> counts.merge(annotation.kind(), 1, Integer::sum));
        return counts.values().stream().allMatch(count -> count <= LIMIT);
    }

    /** One notice says that there is more; it has the place of the least. */
    private static void writeLeft(List<GithubAnnotation> left, Appendable out) throws IOException {
        if (left.isEmpty()) {
            return;
        }
        String more = left.size() + " more in the log of this step, because GitHub shows only " + LIMIT
                + " annotations of a kind";
        out.append("::notice title=Portreeve::").append(more).append('\n');
        out.append("::group::").append(more).append('\n');
        for (GithubAnnotation annotation : left) {
            out.append(annotation.line()).append('\n');
        }
        out.append("::endgroup::\n");
    }
}

package io.portreeve.report.html;

import io.portreeve.scan.Statistics;
import io.portreeve.source.Problem;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** What the verdicts of a page rest on, and what they cannot speak for, side by side. */
final class Notes {
    private final Html html;

    Notes(Html html) {
        this.html = html;
    }

    void write(Collection<String> premises, List<String> notJudged) throws IOException {
        html.element(Tag.of("div", "notes"), () -> {
            listed("Taken for granted", premises);
            listed("Not judged", notJudged);
        });
    }

    static List<String> notUnderstood(List<Problem> problems) {
        return problems.isEmpty() ? List.of() : List.of("not understood: " + Count.of(problems.size(), "problem"));
    }

    static List<String> skipped(Statistics statistics) {
        return statistics.skipped().entrySet().stream()
                .map(reason -> reason.getKey() + ": " + Count.number(reason.getValue()))
                .toList();
    }

    private void listed(String title, Collection<String> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        html.element(Tag.of("section"), () -> {
            html.element("h2", title);
            html.element(Tag.of("ul"), () -> {
                for (String line : lines) {
                    html.element("li", line);
                }
            });
        });
    }
}

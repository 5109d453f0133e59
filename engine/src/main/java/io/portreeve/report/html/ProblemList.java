package io.portreeve.report.html;

import io.portreeve.source.Problem;
import io.portreeve.source.SourceRange;
import java.io.IOException;
import java.util.List;

/** What could not be read or decided, and where. */
final class ProblemList {
    private final Html html;

    ProblemList(Html html) {
        this.html = html;
    }

    void write(List<Problem> problems) throws IOException {
        if (problems.isEmpty()) {
            return;
        }
        html.element(Tag.of("section").with("id", "problems").with("aria-labelledby", "problems-title"), () -> {
            html.element(Tag.of("h2").with("id", "problems-title"), Count.of(problems.size(), "problem"));
            html.element(Tag.of("p"), "What stands here could not be read or decided, so no finding speaks for it.");
            html.element(Tag.of("ul", "rows"), () -> {
                for (Problem problem : problems) {
                    html.element(Tag.of("li"), () -> problem(problem));
                    html.newLine();
                }
            });
        });
    }

    private void problem(Problem problem) throws IOException {
        html.element("code", problem.range().map(SourceRange::toString).orElse(problem.file()));
        html.text(" ");
        html.element(Tag.of("code", "code"), problem.code());
        html.element(Tag.of("span", "said"), problem.message());
    }
}

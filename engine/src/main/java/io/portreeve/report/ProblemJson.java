package io.portreeve.report;

import io.portreeve.source.Problem;
import io.portreeve.source.SourceRange;
import java.io.IOException;

/** A problem in JSON. */
final class ProblemJson {
    private ProblemJson() {}

    static void write(Json json, Problem problem) throws IOException {
        json.object(() -> {
            json.text("code", problem.code());
            json.text("message", problem.message());
            json.text("file", problem.file());
            if (problem.range().isPresent()) {
                SourceRange range = problem.range().get();
                RangeJson.write(json, range);
            }
        });
    }
}

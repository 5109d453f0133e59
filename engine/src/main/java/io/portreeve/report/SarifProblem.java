package io.portreeve.report;

import io.portreeve.source.Problem;
import java.io.IOException;
import java.util.List;

/** A problem as a SARIF notification of the run. */
final class SarifProblem {
    private final Json json;
    private final SarifPlace place;

    SarifProblem(Json json, SarifPlace place) {
        this.json = json;
        this.place = place;
    }

    void write(Problem problem) throws IOException {
        json.object(() -> {
            json.object("descriptor", () -> json.text("id", problem.code()));
            json.text("level", "warning");
            json.object("message", () -> json.text("text", Plain.of(problem.message())));
            json.array("locations", List.of(problem), this::location);
        });
    }

    private void location(Problem problem) throws IOException {
        json.object(() -> {
            if (problem.range().isPresent()) {
                place.of(problem.range().get());
            } else {
                place.of(problem.file());
            }
        });
    }
}

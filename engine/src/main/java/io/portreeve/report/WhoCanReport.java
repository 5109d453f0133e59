package io.portreeve.report;

import io.portreeve.access.Access;
import io.portreeve.access.Answer;
import io.portreeve.source.Problem;
import java.util.List;

/**
 * Who could do something, as a report tells it.
 *
 * @param task what is asked, as an infinitive: {@code open Service shop/web}
 * @param verbose whether every way is told where people read it
 * @param problems what could not be read
 */
public record WhoCanReport(String task, Access access, Answer answer, boolean verbose, List<Problem> problems) {
    /** What every answer leaves open. */
    static final List<String> PREMISES = List.of(
            "bindings that the input does not hold are unknown: others may be able to do it too",
            "members of Group system:masters can do everything in every cluster, without any binding");

    public WhoCanReport {
        problems = List.copyOf(problems);
    }
}

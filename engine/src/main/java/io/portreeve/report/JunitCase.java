package io.portreeve.report;

import io.portreeve.finding.Finding;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceRange;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A test that did not pass.
 *
 * @param outcome the element that says so: {@code failure} for a finding, {@code error} for a problem
 * @param className what build servers group by: the rule, or the problem's code
 * @param name the object and field, without lines, so that the test's history survives edits
 * @param type the severity, or the problem's code
 */
record JunitCase(String outcome, String className, String name, String type, String message, String details) {
    private static final String FAILURE = "failure";
    private static final String ERROR = "error";

    /** Names given so far: a second test of one name would hide the first. */
    static final class Names {
        private final Map<String, Integer> seen = new HashMap<>();

        String unique(String className, String name) {
            int count = seen.merge(className + "\0" + name, 1, Integer::sum);
            return count == 1 ? name : name + " (" + count + ")";
        }
    }

    static JunitCase of(Finding finding, Names names) {
        String className = "portreeve." + finding.rule() + " " + finding.name();
        String subject = finding.subject().isEmpty() ? "" : " [" + finding.subject() + "]";
        String name = finding.object().id() + " " + finding.place().path() + subject + " in "
                + finding.range().file();
        return new JunitCase(
                FAILURE,
                className,
                names.unique(className, name),
                finding.severity().toString(),
                finding.message(),
                Plain.of(finding.range().toString()) + "\n" + FindingMessage.of(finding));
    }

    static JunitCase of(Problem problem, Names names) {
        String className = "portreeve." + problem.code();
        String place = problem.range().map(SourceRange::toString).orElse(problem.file());
        return new JunitCase(
                ERROR,
                className,
                names.unique(className, problem.file()),
                problem.code(),
                problem.message(),
                Plain.of(place) + "\n" + Plain.of(problem.message()));
    }

    boolean isFailure() {
        return outcome.equals(FAILURE);
    }

    void write(Xml xml) throws IOException {
        xml.element(
                new Xml.Tag("testcase").with("classname", className).with("name", name),
                () -> xml.text(new Xml.Tag(outcome).with("type", type).with("message", message), details));
    }
}

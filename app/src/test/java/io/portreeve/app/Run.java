package io.portreeve.app;

import io.portreeve.rule.Rule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One run of the program inside the test, with everything it wrote. */
record Run(int exitCode, String out, String err) {
    /** The day on which every run takes place. */
    static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    /** Where a run takes place; nobody looks at its output. */
    record In(Path folder, String input, boolean terminal, Map<String, String> environment, List<Rule> rules) {
        In(Path folder) {
            this(folder, "", false, Map.of(), Judging.RULES);
        }

        In withInput(String text) {
            return new In(folder, text, terminal, environment, rules);
        }

        In onTerminal(Map<String, String> variables) {
            return new In(folder, input, true, variables, rules);
        }

        In withRules(List<Rule> others) {
            return new In(folder, input, terminal, environment, others);
        }

        Run run(String... words) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int code = run(out, err, words);
            return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }

        int run(OutputStream out, OutputStream err, String... words) {
            Surroundings here = new Surroundings(
                    new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                    out,
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    terminal,
                    terminal,
                    environment,
                    folder,
                    TODAY);
            return new Program(here, rules).run(words);
        }
    }
}

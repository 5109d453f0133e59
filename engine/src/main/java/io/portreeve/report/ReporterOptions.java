package io.portreeve.report;

import io.portreeve.rule.Rule;
import java.util.List;

/**
 * What a reporter is told besides the result.
 *
 * @param version of Portreeve
 * @param rules those there are, for formats that explain them
 * @param text how the text report looks
 */
public record ReporterOptions(String version, List<Rule> rules, TextOptions text) {
    public ReporterOptions {
        rules = List.copyOf(rules);
    }
}

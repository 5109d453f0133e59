package io.portreeve.testkit;

import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One manifest of a rule's folder, with what the stages make of it.
 *
 * @param context what the rule is given for it
 */
public record RuleFixture(SourceFile file, RuleContext context) {
    /** Both examples of a rule, then its cases in order. */
    public static List<RuleFixture> of(Rule rule) {
        RuleFiles files = new RuleFiles(rule);
        EngineStages stages = new EngineStages(files);
        return Stream.concat(Stream.of("noncompliant.yaml", "compliant.yaml"), files.cases().stream())
                .map(files::file)
                .flatMap(Optional::stream)
                .map(file -> new RuleFixture(file, stages.of(file)))
                .toList();
    }
}

package io.portreeve.app;

import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleFolder;
import java.io.IOException;
import java.util.List;

/** {@code portreeve explain}: the page of a rule, with its examples. */
final class ExplainCommand implements Command {
    private final RuleChoice rules;

    ExplainCommand(RuleChoice rules) {
        this.rules = rules;
    }

    @Override
    public Syntax syntax() {
        return Syntax.of(
                "portreeve explain",
                "ID|NAME",
                Offer.RULES,
                "Prints a rule's page: what it judges, why it matters, how to fix it.",
                List.of(),
                List.of("Examples:", "  portreeve explain PR2001", "  portreeve explain admin-port"));
    }

    @Override
    public int run(CommandLine line, Surroundings here) throws IOException {
        if (line.arguments().size() != 1) {
            throw new UsageException("explain takes one rule; 'portreeve rules' lists them");
        }
        Rule rule = rules.find("explain", line.arguments().get(0));
        StandardOutput.write(here, out -> out.append(page(rule)));
        return ExitCode.CLEAN;
    }

    private static String page(Rule rule) {
        RuleFolder folder = RuleFolder.of(rule);
        return "%s %s (%s)\n%s\n\n%s\n%s%s"
                .formatted(
                        rule.info().id(),
                        rule.info().name(),
                        rule.info().severity(),
                        rule.info().summary(),
                        folder.page().strip(),
                        example("Noncompliant example", folder.noncompliant()),
                        example("Compliant example", folder.compliant()));
    }

    private static String example(String title, String text) {
        return text.isEmpty() ? "" : "\n## " + title + "\n\n```yaml\n" + text.stripTrailing() + "\n```\n";
    }
}

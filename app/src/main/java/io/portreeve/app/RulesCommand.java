package io.portreeve.app;

import io.portreeve.report.RuleListJson;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleInfo;
import java.io.IOException;
import java.util.List;

/** {@code portreeve rules}: what there is to judge by. */
final class RulesCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json");

    private final RuleChoice rules;

    RulesCommand(RuleChoice rules) {
        this.rules = rules;
    }

    @Override
    public Syntax syntax() {
        return Syntax.of(
                "portreeve rules",
                "",
                Offer.NOTHING,
                "Lists the rules: id, name, usual worst severity, what each judges.",
                List.of(Flag.valued("NAME", "Form of the list: text, json.", "-f", "--format")
                        .offering(Offer.of(FORMATS))),
                List.of("Examples:", "  portreeve rules", "  portreeve rules -f json"));
    }

    @Override
    public int run(CommandLine line, Surroundings here) throws IOException {
        boolean json = line.choice("--format", FORMATS, "text").equals("json");
        StandardOutput.write(here, out -> {
            if (json) {
                RuleListJson.write(rules.rules(), out);
            } else {
                out.append(table());
            }
        });
        return ExitCode.CLEAN;
    }

    private String table() {
        int widest = rules.rules().stream()
                .mapToInt(rule -> rule.info().name().length())
                .max()
                .orElse(0);
        StringBuilder table = new StringBuilder();
        for (Rule rule : rules.rules()) {
            RuleInfo info = rule.info();
            table.append(info.id()).append("  ").append(padded(info.name(), widest));
            table.append("  ").append(padded(info.severity().toString(), "critical".length()));
            table.append("  ").append(info.summary()).append('\n');
        }
        return table.toString();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}

package io.portreeve.app;

import io.portreeve.exposure.Stages;
import io.portreeve.remedy.Remedies;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleFolder;
import io.portreeve.rules.catalogue.PortCatalogue;
import io.portreeve.scan.Manifests;
import io.portreeve.scan.ScanOptions;
import io.portreeve.topology.PortTarget;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code portreeve explain}: the page of a rule with its examples, or why a port is reachable and what would close it. */
final class ExplainCommand implements Command {
    private static final List<String> NOTES = List.of(
            "A RULE is an id or a name. A PORT is KIND/NAMESPACE/NAME:PORT, without the namespace where",
            "the manifests have none; without :PORT, every port of the object. PATHs may also follow it.",
            "",
            "Examples:",
            "  portreeve explain PR2001",
            "  portreeve explain admin-port",
            "  portreeve explain Service/shop/admin-dashboard:9000 --in manifests/",
            "  portreeve explain Deployment/shop/db:5432 --in manifests/ --cni calico");

    private static final List<Flag> FLAGS = flags();

    private final RuleChoice rules;

    ExplainCommand(RuleChoice rules) {
        this.rules = rules;
    }

    @Override
    public Syntax syntax() {
        return Syntax.of(
                "portreeve explain",
                "RULE|PORT",
                Offer.RULES,
                "Prints a rule's page: what it judges, why it matters, how to fix it.\n"
                        + "Or says of a port who gets there, by which lines, and which single edits would close it.",
                FLAGS,
                NOTES);
    }

    @Override
    public int run(CommandLine line, Surroundings here) throws IOException {
        if (!line.arguments().isEmpty() && line.arguments().get(0).indexOf('/') >= 0) {
            return port(line, here);
        }
        if (line.arguments().size() != 1) {
            throw new UsageException(
                    "explain takes one rule, which 'portreeve rules' lists, or one port: KIND/NAMESPACE/NAME:PORT");
        }
        Rule rule = rules.find("explain", line.arguments().get(0));
        StandardOutput.write(here, out -> out.append(page(rule)));
        return ExitCode.CLEAN;
    }

    private static List<Flag> flags() {
        List<Flag> flags = new ArrayList<>();
        flags.add(Flag.valued("PATH", "Where the manifests are. Default: the current folder.", "--in")
                .offering(Offer.FILES));
        flags.add(ScanFlags.named("--provider"));
        flags.add(ReachFlags.CNI);
        flags.addAll(ReachFlags.reading());
        return List.copyOf(flags);
    }

    private int port(CommandLine line, Surroundings here) throws IOException {
        PortName name = PortName.parse(line.arguments().get(0));
        List<String> paths = new ArrayList<>(line.values("--in"));
        paths.addAll(line.arguments().subList(1, line.arguments().size()));
        Configuration configuration = ConfigurationFile.load(line.value("--config"), here.workingFolder(), rules);
        Reading reading =
                Reading.of(line, ScanRequest.options(line, configuration)).over(paths);
        Manifests manifests = reading.manifests(here);
        ScanOptions options = reading.options();
        Stages stages = Stages.of(manifests.snapshot(), manifests.joining(), options.exposure());
        PortCatalogue catalogue = PortCatalogue.of(options.settings());
        List<PortTarget> targets = name.find(stages);
        Remedies remedies = new Remedies(stages);
        StandardOutput.write(here, out -> {
            if (targets.isEmpty()) {
                out.append("No pods of the input stand behind ")
                        .append(name.toString())
                        .append(".\n");
            }
            for (PortTarget target : targets) {
                new ExplainedPort(stages, target, catalogue, remedies).write(out);
            }
        });
        return line.has("--strict") && !manifests.problems().isEmpty() ? ExitCode.NOT_JUDGED : ExitCode.CLEAN;
    }

    private static String page(Rule rule) {
        RuleFolder folder = RuleFolder.of(rule);
        return "%s %s (%s)\n%s\n\n%s\n%s%s%s%s"
                .formatted(
                        rule.info().id(),
                        rule.info().name(),
                        rule.info().severity(),
                        rule.info().summary(),
                        folder.page().strip(),
                        example(
                                "Noncompliant example: before",
                                folder.noncompliantBefore().orElse("")),
                        example("Noncompliant example", folder.noncompliant()),
                        example(
                                "Compliant example: before",
                                folder.compliantBefore().orElse("")),
                        example("Compliant example", folder.compliant()));
    }

    private static String example(String title, String text) {
        return text.isEmpty() ? "" : "\n## " + title + "\n\n```yaml\n" + text.stripTrailing() + "\n```\n";
    }
}

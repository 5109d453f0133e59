package io.portreeve.app;

import io.portreeve.access.Access;
import io.portreeve.access.Task;
import io.portreeve.access.WhoCan;
import io.portreeve.report.WhoCanFormats;
import io.portreeve.report.WhoCanReport;
import io.portreeve.scan.Manifests;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code portreeve who-can}: files in, subjects out that could open a port, each with its chain. */
final class WhoCanCommand implements Command {
    private static final List<String> NOTES = List.of(
            "OBJECT is KIND/NAMESPACE/NAME, without the namespace where the manifests have none. RESOURCE is as",
            "kubectl has it: services, pods/exec, deployments.apps, nodes/proxy, or an address such as /metrics.",
            "PATHs may also follow what is asked.",
            "",
            "  open         let in whoever could not come before: the object itself, what leads to it, what guards it",
            "  retarget     send its traffic elsewhere",
            "  reach-into   come into the pods past every port: exec, attach, port-forward, proxy, ephemeral containers",
            "  lift         take a network policy away, or make it let more in",
            "",
            "Examples:",
            "  portreeve who-can open Service/shop/admin-dashboard --in manifests/",
            "  portreeve who-can reach-into Deployment/shop/db --in manifests/ -f json",
            "  portreeve who-can lift NetworkPolicy/shop/db --in manifests/",
            "  portreeve who-can create pods/exec --namespace shop --in manifests/",
            "  kubectl get clusterroles,clusterrolebindings,roles,rolebindings -A -o yaml \\",
            "    | portreeve who-can update services --unit argument --in -",
            "",
            "Exit codes: 0 answered, 2 wrong usage, 3 some input could not be judged and --strict was given,",
            "70 internal error.");

    private final RuleChoice rules;

    WhoCanCommand(RuleChoice rules) {
        this.rules = rules;
    }

    @Override
    public Syntax syntax() {
        return Syntax.of(
                "portreeve who-can",
                "TASK OBJECT | VERB RESOURCE",
                Offer.of(Stream.of(Task.values()).map(Task::toString).toList()),
                "Prints who could open a port by RBAC, from the subject over binding and role to the rule.\n"
                        + "Says too who comes to such rights by way of others, in up to three steps.",
                flags(),
                NOTES);
    }

    private static List<Flag> flags() {
        List<Flag> flags = new ArrayList<>();
        flags.add(Flag.valued(
                        "NAME[=FILE]",
                        "Form of the answer: " + String.join(", ", WhoCanFormats.names()) + ".",
                        "-f",
                        "--format")
                .offering(Offer.reports(WhoCanFormats.names())));
        flags.add(Flag.valued("PATH", "Where the manifests are. Default: the current folder.", "--in")
                .offering(Offer.FILES));
        flags.add(
                Flag.valued("NAMESPACE", "Of VERB RESOURCE: in this namespace. Default: in any.", "-n", "--namespace"));
        flags.add(Flag.valued("NAME", "Of VERB RESOURCE: on the object of this name. Default: on any.", "--name"));
        flags.addAll(ReachFlags.reading());
        flags.add(ScanFlags.named("--verbose"));
        return List.copyOf(flags);
    }

    @Override
    public int run(CommandLine line, Surroundings here) throws IOException {
        Configuration configuration = ConfigurationFile.load(line.value("--config"), here.workingFolder(), rules);
        Reading reading = Reading.of(line, ScanRequest.options(line, configuration));
        Output output =
                Output.parse(line.value("--format").orElse("text"), WhoCanFormats.names(), here.workingFolder());
        WhoCanQuestion asked = WhoCanQuestion.of(line);
        Manifests manifests = reading.over(asked.paths(line)).manifests(here);
        Access access = Access.of(manifests.snapshot(), manifests.joining());
        WhoCanReport report = new WhoCanReport(
                asked.task(),
                access,
                new WhoCan(access).answer(asked.question(manifests.snapshot())),
                line.has("--verbose"),
                manifests.problems());
        output.write(here, out -> WhoCanFormats.reporter(output.format()).write(report, out));
        return line.has("--strict") && !manifests.problems().isEmpty() ? ExitCode.NOT_JUDGED : ExitCode.CLEAN;
    }
}

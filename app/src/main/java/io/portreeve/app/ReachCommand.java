package io.portreeve.app;

import io.portreeve.model.Workload;
import io.portreeve.reachability.Premise;
import io.portreeve.reachability.Reachability;
import io.portreeve.report.ReachFormats;
import io.portreeve.report.ReachReport;
import io.portreeve.scan.Manifests;
import io.portreeve.source.Problem;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code portreeve reach}: files in, connections out. */
final class ReachCommand implements Command {
    private static final List<String> NOTES = List.of(
            "A PEER is namespace/pod, namespace/Kind/workload, an IP address or a CIDR.",
            "",
            "Examples:",
            "  portreeve reach manifests/",
            "  portreeve reach manifests/ --from shop/Deployment/web --to shop/StatefulSet/db:5432",
            "  portreeve reach manifests/ --from 203.0.113.7 --to shop/web:8080/TCP",
            "  portreeve reach cluster.yaml --unit argument --expect connectivity.tsv",
            "",
            "Exit codes: 0 answered, 1 an expectation does not hold, 2 wrong usage,",
            "3 some input could not be judged and --strict was given, 70 internal error.");

    private final RuleChoice rules;

    ReachCommand(RuleChoice rules) {
        this.rules = rules;
    }

    @Override
    public Syntax syntax() {
        return Syntax.of(
                "portreeve reach",
                "[PATH...]",
                Offer.FILES,
                "Prints who can reach whom, by network policies of every kind, and why.\n" + Reading.PATHS,
                ReachFlags.all(),
                NOTES);
    }

    @Override
    public int run(CommandLine line, Surroundings here) throws IOException {
        ReachRequest request = ReachRequest.of(line, rules, here);
        Manifests manifests = request.reading().manifests(here);
        Reachability reach = Reachability.of(manifests.snapshot(), manifests.joining(), request.reach());
        int code = answer(request, manifests, reach, here);
        boolean judged = problems(manifests, reach).isEmpty() || !request.strict();
        return judged ? code : ExitCode.NOT_JUDGED;
    }

    private static int answer(ReachRequest request, Manifests manifests, Reachability reach, Surroundings here)
            throws IOException {
        if (request.expectations().isPresent()) {
            Expectations expectations = Expectations.of(request.expectations().get(), reach);
            request.output().write(here, out -> out.append(expectations.toString()));
            return expectations.allHold() ? ExitCode.CLEAN : ExitCode.FINDINGS;
        }
        Premise premise = request.reach().premise();
        if (request.from().isPresent() && request.to().isPresent()) {
            PeerNames names = new PeerNames(reach);
            ReachQuestion question = new ReachQuestion(
                    reach,
                    names.find(request.from().get()),
                    names.find(request.to().get().peer()),
                    premise);
            request.output()
                    .write(
                            here,
                            out -> question.write(
                                    request.to().get(), request.output().format(), out));
        } else {
            ReachReport report = report(request, manifests, reach, premise);
            request.output()
                    .write(
                            here,
                            out -> ReachFormats.reporter(request.output().format())
                                    .write(report, out));
        }
        return ExitCode.CLEAN;
    }

    private static ReachReport report(ReachRequest request, Manifests manifests, Reachability reach, Premise premise) {
        PeerNames names = new PeerNames(reach);
        Predicate<Workload> from = request.from()
                .map(names::workload)
                .<Predicate<Workload>>map(only -> only::equals)
                .orElse(any -> true);
        Predicate<Workload> to = request.to()
                .map(Target::peer)
                .map(names::workload)
                .<Predicate<Workload>>map(only -> only::equals)
                .orElse(any -> true);
        ReachReport.Outside outside = ReachReport.Outside.BOTH;
        if (request.from().isPresent()) {
            outside = ReachReport.Outside.DESTINATION;
        } else if (request.to().isPresent()) {
            outside = ReachReport.Outside.SOURCE;
        }
        return new ReachReport(reach, from, to, outside, request.verbose(), premise, problems(manifests, reach));
    }

    /** What could not be read or decided. */
    static List<Problem> problems(Manifests manifests, Reachability reach) {
        return Stream.concat(manifests.problems().stream(), reach.problems().stream())
                .sorted(Problem.ORDER)
                .toList();
    }
}

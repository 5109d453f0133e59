package io.portreeve.app;

import io.portreeve.exposure.Stages;
import io.portreeve.report.MapReport;
import io.portreeve.report.MapReporter;
import io.portreeve.report.format.MapFormats;
import io.portreeve.report.format.ReporterOptions;
import io.portreeve.rules.catalogue.PortCatalogue;
import io.portreeve.scan.Manifests;
import io.portreeve.scan.ScanOptions;
import java.io.IOException;
import java.util.List;

/** {@code portreeve map}: files in, every path to a container port out. */
final class MapCommand implements Command {
    private static final List<String> NOTES = List.of(
            "",
            "Examples:",
            "  portreeve map manifests/",
            "  portreeve map manifests/ --all",
            "  portreeve map manifests/ -f text -f html=map.html -f svg=map.svg",
            "  portreeve map manifests/ -f dot | dot -Tpng -o map.png",
            "  portreeve map cluster:",
            "",
            "Exit codes: 0 answered, 2 wrong usage,",
            "3 some input could not be judged and --strict was given, 70 internal error.");

    private final RuleChoice rules;

    MapCommand(RuleChoice rules) {
        this.rules = rules;
    }

    @Override
    public Syntax syntax() {
        return Syntax.of(
                "portreeve map",
                "[PATH...]",
                Offer.FILES,
                "Prints and draws every way to a container port, the widest first.\n" + Reading.PATHS,
                MapFlags.all(),
                Output.notes(MapFormats.ALL, NOTES));
    }

    @Override
    public int run(CommandLine line, Surroundings here) throws IOException {
        MapRequest request = MapRequest.of(line, rules, here);
        Manifests manifests = request.reading().manifests(here);
        MapReport report = report(manifests, request);
        for (Output output : request.outputs()) {
            MapReporter reporter = MapFormats.named(output.format())
                    .reporter(new ReporterOptions(Version.current(), rules.rules(), output.seen(request.text())));
            output.write(here, out -> reporter.write(report, out));
        }
        return request.strict() && !report.problems().isEmpty() ? ExitCode.NOT_JUDGED : ExitCode.CLEAN;
    }

    private static MapReport report(Manifests manifests, MapRequest request) {
        ScanOptions options = request.reading().options();
        Stages stages = Stages.of(manifests.snapshot(), manifests.joining(), options.exposure());
        return MapReport.of(
                stages.exposure(),
                new Dangers(PortCatalogue.of(options.settings())),
                request.all(),
                manifests.statistics(),
                ReachCommand.problems(manifests, stages.reachability()));
    }
}

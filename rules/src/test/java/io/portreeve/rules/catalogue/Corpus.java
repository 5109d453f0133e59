package io.portreeve.rules.catalogue;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.scan.Scan;
import io.portreeve.scan.ScanOptions;
import io.portreeve.scan.Workers;
import io.portreeve.source.SourceFinder;
import io.portreeve.source.SourceOptions;
import io.portreeve.topology.PortBinding;
import io.portreeve.topology.PortTarget;
import io.portreeve.topology.ServiceBinding;
import io.portreeve.topology.Topology;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Real manifests beside the project, where somebody has put them; nothing in the build needs them. */
final class Corpus {
    static final Path FOLDER = folder();

    private Corpus() {}

    static boolean isPresent() {
        return Files.isDirectory(FOLDER);
    }

    private static Path folder() {
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.exists(root.resolve("../shared/corpus"))) {
            root = root.getParent();
        }
        return root.resolve("../shared/corpus").normalize();
    }

    /** What each port of each Service below a folder is taken for. */
    static List<Judged> judge(Path folder) {
        Collector collector = new Collector();
        new Scan(ScanOptions.DEFAULT, List.of(collector), Workers.inline())
                .run(SourceFinder.find(
                        List.of(folder.toString()), FOLDER, InputStream.nullInputStream(), SourceOptions.DEFAULT));
        return collector.judged;
    }

    /** One Service port, and what the catalogue makes of it and of one container port behind it. */
    record Judged(Service service, ServicePort port, Optional<PortTarget> target, Classification classification) {
        String path() {
            return service.origin().file().path();
        }
    }

    /** A rule that finds nothing, but writes down what it was shown. */
    private static final class Collector implements Rule {
        private static final RuleInfo INFO =
                RuleInfo.of("PR9001", "collector", Severity.INFO, "Finds nothing, but sees all.");

        private final List<Judged> judged = new ArrayList<>();

        @Override
        public RuleInfo info() {
            return INFO;
        }

        @Override
        public Stream<Finding> check(RuleContext context) {
            Topology topology = context.topology();
            topology.services().forEach(this::judge);
            return Stream.empty();
        }

        private void judge(ServiceBinding binding) {
            for (PortBinding port : binding.ports()) {
                if (port.targets().isEmpty()) {
                    add(binding.service(), port.port(), Optional.empty());
                }
                port.targets().forEach(target -> add(binding.service(), port.port(), Optional.of(target)));
            }
        }

        private void add(Service service, ServicePort port, Optional<PortTarget> target) {
            PortEvidence evidence = PortEvidence.of(Optional.of(service), Optional.of(port), target);
            judged.add(new Judged(service, port, target, PortCatalogue.builtIn().classify(evidence)));
        }
    }
}

package io.portreeve.scan;

import io.portreeve.exposure.ExposureMap;
import io.portreeve.finding.Finding;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Snapshot;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceCandidate;
import io.portreeve.source.SourceList;
import io.portreeve.topology.Joining;
import io.portreeve.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** One run of all stages over a list of files: the same files and options give the same result, whoever does the work. */
public final class Scan {
    /** Fewer objects are judged sooner than threads have started. */
    private static final int WORTH_SHARING = 500;

    private final ScanOptions options;
    private final List<Rule> rules;
    private final Workers workers;

    public Scan(ScanOptions options, List<Rule> rules, Workers workers) {
        this.options = options;
        this.rules = List.copyOf(rules);
        this.workers = workers;
    }

    /** Everything that the files have to say. */
    public ScanResult run(SourceList sources) {
        Units units = new Units(options.units(), sources.candidates(), options.limits());
        SortedMap<String, Integer> skipped = new TreeMap<>(sources.skipped());
        List<FileContent> contents = workers.map(manifests(sources, units, skipped), reading(units));

        List<KubernetesObject> objects = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(sources.problems());
        problems.addAll(units.problems());
        for (FileContent content : contents) {
            objects.addAll(content.objects());
            problems.addAll(content.problems());
            content.skipped().forEach((reason, count) -> skipped.merge(reason, count, Integer::sum));
        }
        problems.sort(Problem.ORDER);
        Topology topology = Topology.of(new Snapshot(objects), joining());
        ExposureMap exposure = ExposureMap.of(topology, options.exposure());
        List<Finding> findings = findings(new RuleContext(topology.snapshot(), topology, exposure, options.settings()));
        return new ScanResult(findings, exposure, problems, statistics(contents, objects.size(), skipped));
    }

    private static List<SourceCandidate> manifests(
            SourceList sources, Units units, SortedMap<String, Integer> skipped) {
        List<SourceCandidate> manifests = new ArrayList<>();
        for (SourceCandidate candidate : sources.candidates()) {
            Optional<String> reason = units.passedOver(candidate);
            reason.ifPresentOrElse(words -> skipped.merge(words, 1, Integer::sum), () -> manifests.add(candidate));
        }
        return manifests;
    }

    private Function<SourceCandidate, FileContent> reading(Units units) {
        FileReader reader = new FileReader(options);
        return candidate -> reader.read(candidate, units.of(candidate), units.isPatch(candidate));
    }

    private Joining joining() {
        return options.units() == UnitMode.ARGUMENT ? Joining.EVERYTHING : Joining.NEAREST_FIRST;
    }

    /** Fingerprints come before the choice of what to show, so that they do not depend on it. */
    private List<Finding> findings(RuleContext context) {
        boolean small = context.snapshot().objects().size() < WORTH_SHARING;
        Workers judges = small ? Workers.inline() : workers;
        List<Finding> sorted = judges.map(rules, rule -> rule.check(context).toList()).stream()
                .flatMap(List::stream)
                .sorted(Finding.ORDER)
                .toList();
        return Fingerprints.assign(sorted).stream()
                .map(options::withChosenSeverity)
                .filter(options::wants)
                .toList();
    }

    private static Statistics statistics(List<FileContent> contents, int objects, SortedMap<String, Integer> skipped) {
        int files = (int) contents.stream().filter(FileContent::read).count();
        int documents = contents.stream().mapToInt(FileContent::documents).sum();
        return new Statistics(files, documents, objects, skipped);
    }
}

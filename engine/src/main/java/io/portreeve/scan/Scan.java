package io.portreeve.scan;

import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.Stages;
import io.portreeve.finding.AnnotationSuppressions;
import io.portreeve.finding.Finding;
import io.portreeve.finding.RuleNames;
import io.portreeve.finding.Suppressed;
import io.portreeve.model.Snapshot;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceCandidate;
import io.portreeve.source.SourceList;
import io.portreeve.topology.Joining;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** One run of all stages over a list of files: the same files and options give the same result, whoever does the work. */
public final class Scan {
    /** Fewer objects are judged sooner than threads have started. */
    private static final int WORTH_SHARING = 500;

    private final ScanOptions options;
    private final List<Rule> rules;
    private final Workers workers;
    private final RuleNames known;

    public Scan(ScanOptions options, List<Rule> rules, Workers workers) {
        this.options = options;
        this.rules = List.copyOf(rules);
        this.workers = workers;
        this.known = options.suppression().known(rules);
    }

    /** What the files say of the cluster, for those who ask something else than rules do. */
    public Manifests read(SourceList sources) {
        Units units = new Units(options.units(), sources.candidates(), options.limits());
        SortedMap<String, Integer> skipped = new TreeMap<>(sources.skipped());
        Gathered gathered = gathered(sources, units, manifests(sources, units, skipped), skipped);
        List<Problem> problems = gathered.problems().stream()
                .filter(problem -> !problem.isAboutSuppression())
                .toList();
        return new Manifests(new Snapshot(gathered.objects()), joining(), problems, gathered.statistics(0));
    }

    private Gathered gathered(
            SourceList sources, Units units, List<SourceCandidate> manifests, SortedMap<String, Integer> skipped) {
        Gathered gathered = new Gathered(skipped);
        gathered.addProblems(sources.problems());
        gathered.addProblems(units.problems());
        workers.map(manifests, reading(units)).forEach(gathered::add);
        return gathered;
    }

    /** Everything that the files have to say. */
    public ScanResult run(SourceList sources) {
        return run(sources, stages -> {});
    }

    /** The same; what the stages made goes to {@code seen}, for those who tell more than findings. */
    public ScanResult run(SourceList sources, Consumer<Stages> seen) {
        Units units = new Units(options.units(), sources.candidates(), options.limits());
        SortedMap<String, Integer> skipped = new TreeMap<>(sources.skipped());
        List<SourceCandidate> manifests = manifests(sources, units, skipped);
        Gathered gathered = gathered(sources, units, manifests, skipped);
        gathered.objects().forEach(object -> gathered.add(AnnotationSuppressions.of(object, known)));

        Stages stages = Stages.of(new Snapshot(gathered.objects()), joining(), options.exposure());
        seen.accept(stages);
        Acceptance acceptance = new Acceptance(options.suppression(), gathered.suppressions(), rules);
        acceptance.judge(
                new Judging(options, rules, judges(stages)).findings(new RuleContext(stages, options.settings())));
        JudgedFiles judged = new JudgedFiles(sources.candidates(), manifests, gathered);
        gathered.addProblems(acceptance.problems(judged));
        return result(gathered, stages.exposure(), acceptance, judged);
    }

    private Workers judges(Stages stages) {
        return stages.snapshot().objects().size() < WORTH_SHARING ? Workers.inline() : workers;
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
        FileReader reader = new FileReader(options, known);
        return candidate -> reader.read(candidate, units.of(candidate), units.isPatch(candidate));
    }

    private Joining joining() {
        return options.units() == UnitMode.ARGUMENT ? Joining.EVERYTHING : Joining.NEAREST_FIRST;
    }

    /** Likewise what is accepted is settled before the choice of what to show. */
    private ScanResult result(Gathered gathered, ExposureMap exposure, Acceptance acceptance, JudgedFiles judged) {
        List<Finding> shown = acceptance.open().stream().filter(options::wants).toList();
        List<Suppressed> suppressed = acceptance.suppressed().stream()
                .filter(each -> options.wants(each.finding()))
                .toList();
        return new ScanResult(
                shown,
                exposure,
                gathered.problems(),
                gathered.statistics(suppressed.size()),
                suppressed,
                acceptance.left(judged));
    }
}

package io.portreeve.sources.kustomize;

import io.portreeve.document.Limits;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceCandidate;
import io.portreeve.source.SourceList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The step from the files of a scan to what their kustomizations stand for: what a build consumes is not judged as it stands. */
public final class KustomizeBuilds implements UnaryOperator<SourceList> {
    private static final String CONSUMED = "patches and values of kustomizations";
    private static final String UNUSED = "components that no kustomization uses";
    private static final Comparator<SourceCandidate> ORDER = Comparator.comparing(SourceCandidate::path);

    private final String workingFolder;
    private final Limits limits;
    private final KustomizeTool tool;

    /**
     * Builds within a working folder.
     *
     * @param tool what builds where this builder leaves something out
     */
    public KustomizeBuilds(Path workingFolder, Limits limits, KustomizeTool tool) {
        this.workingFolder = place(workingFolder);
        this.limits = limits;
        this.tool = tool;
    }

    private static String place(Path folder) {
        Path real;
        try {
            real = folder.toRealPath();
        } catch (IOException e) {
            real = folder.toAbsolutePath().normalize();
        }
        return real.toString().replace(real.getFileSystem().getSeparator(), "/");
    }

    @Override
    public SourceList apply(SourceList files) {
        Surrounding surrounding = new Surrounding(workingFolder);
        files.candidates().forEach(surrounding::list);
        Builder builder = new Builder(surrounding, limits);
        Run run = new Run(new Roots(builder, files.candidates()), builder);
        run.buildAll();
        return run.result(files);
    }

    /** The building of everything that one scan found. */
    private final class Run {
        private final Roots roots;
        private final Builder builder;
        private final Rendering rendering = new Rendering(limits);
        private final Set<Problem> problems = new LinkedHashSet<>();
        private final List<Root> refused = new ArrayList<>();
        private final Set<String> left = new LinkedHashSet<>();
        private final Map<String, Location> consumed = new LinkedHashMap<>();
        private final Map<String, Location> unused = new LinkedHashMap<>();
        private final List<SourceCandidate> rendered = new ArrayList<>();

        Run(Roots roots, Builder builder) {
            this.roots = roots;
            this.builder = builder;
        }

        void buildAll() {
            roots.first().forEach(this::build);
            refused.forEach(root -> left.addAll(roots.below(root)));
            // What only stands in a circle has no first one, so it is entered somewhere.
            for (Root root : roots.all()) {
                Kustomization kustomization = root.kustomization();
                boolean done = consumed.containsKey(kustomization.place().key())
                        || left.contains(kustomization.folder().key());
                if (!kustomization.isComponent() && !done) {
                    build(root);
                }
            }
            roots.all().stream()
                    .map(Root::kustomization)
                    .filter(Kustomization::isComponent)
                    .filter(component -> !consumed.containsKey(component.place().key()))
                    .forEach(this::leaveOut);
        }

        private void build(Root root) {
            Account account = new Account();
            try {
                Finished own = new Finish(builder).of(root.kustomization(), account);
                Finished best = tool.better(root.kustomization(), own, builder);
                rendered.addAll(rendering.files(root, best.objects()));
                best.account().shortfalls().forEach(shortfall -> problems.add(shortfall.problem()));
            } catch (BuildLimit e) {
                refused.add(root);
                problems.add(Problem.at(
                        root.kustomization().range(),
                        Account.TOO_LARGE,
                        "The kustomization was not built, and its files are judged as they stand: " + e.reason()
                                + "."));
                return;
            }
            account.took(root.kustomization().place());
            Map<String, Location> taken = new LinkedHashMap<>(account.files());
            taken.keySet().removeAll(account.unapplied());
            consumed.putAll(taken);
        }

        /** A component is a change to something else: for itself it says nothing of a cluster. */
        private void leaveOut(Kustomization component) {
            Account account = new Account();
            try {
                builder.component(component, List.of(), List.of(), account);
            } catch (BuildLimit e) {
                problems.add(Problem.at(
                        component.range(), Account.TOO_LARGE, "The component was not read: " + e.reason() + "."));
            }
            account.took(component.place());
            unused.putAll(account.files());
        }

        SourceList result(SourceList files) {
            List<SourceCandidate> candidates = new ArrayList<>(rendered);
            SortedMap<String, Integer> skipped = new TreeMap<>(files.skipped());
            Set<String> shown = new LinkedHashSet<>();
            rendered.forEach(file -> shown.add(file.path()));
            for (SourceCandidate candidate : files.candidates()) {
                String key = key(candidate);
                boolean kept = candidate.named() || Roots.isOne(candidate);
                if (kept || !(consumed.containsKey(key) || unused.containsKey(key))) {
                    candidates.add(candidate);
                } else if (!shown.contains(candidate.path())) {
                    skipped.merge(consumed.containsKey(key) ? CONSUMED : UNUSED, 1, Integer::sum);
                }
            }
            candidates.sort(ORDER);
            List<Problem> all = new ArrayList<>(files.problems());
            all.addAll(problems);
            return new SourceList(candidates, all.stream().sorted(Problem.ORDER).toList(), skipped);
        }

        private static String key(SourceCandidate candidate) {
            return candidate.prefix()
                    + '\0'
                    + candidate.item().map(item -> item.place()).orElse("\0");
        }
    }
}

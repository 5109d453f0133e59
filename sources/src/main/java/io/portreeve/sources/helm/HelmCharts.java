package io.portreeve.sources.helm;

import io.portreeve.source.Order;
import io.portreeve.source.Problem;
import io.portreeve.source.Rendered;
import io.portreeve.source.SourceCandidate;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Puts in the place of the charts among some files what Helm makes of them: one manifest for each document that it prints, which
 * knows the lines of templates and values it comes from.
 *
 * <p>A chart that cannot be rendered is a {@code chart-not-rendered} Problem, and its files stay as they are.
 */
public final class HelmCharts implements UnaryOperator<SourceList> {
    private static final String TESTS = "objects that are there only for helm test";
    private static final String LIBRARIES = "Helm library charts (others render them)";

    private final HelmOptions options;
    private final Duration patience;

    public HelmCharts(HelmOptions options) {
        this(options, Duration.ofSeconds(20));
    }

    /** With another time that one chart may take. */
    HelmCharts(HelmOptions options, Duration patience) {
        this.options = options;
        this.patience = patience;
    }

    private static boolean isChart(SourceCandidate candidate) {
        return candidate.name().equals(ChartFiles.METADATA) || Chart.isArchive(candidate);
    }

    @Override
    public SourceList apply(SourceList files) {
        List<SourceCandidate> charts = outermost(files.candidates());
        if (charts.isEmpty()) {
            return files;
        }
        Rendering rendering = new Rendering(files);
        try (ScratchFolder scratch = ScratchFolder.create();
                HelmProcess helm = new HelmProcess(scratch.path(), patience)) {
            for (SourceCandidate chart : charts) {
                rendering.add(chart, scratch, helm);
            }
        } catch (IOException e) {
            rendering.problems.add(Problem.in(
                    charts.get(0).path(),
                    "chart-not-rendered",
                    "No folder for temporary files can be made: " + e.getMessage()));
        }
        return rendering.result();
    }

    /** The charts that no other chart holds as a part of it. */
    private static List<SourceCandidate> outermost(List<SourceCandidate> candidates) {
        Set<String> folders = candidates.stream()
                .filter(HelmCharts::isChart)
                .map(SourceCandidate::folder)
                .collect(Collectors.toSet());
        return candidates.stream()
                .filter(HelmCharts::isChart)
                .filter(chart -> Chart.isArchive(chart) || !isPart(chart.folder(), folders))
                .toList();
    }

    private static boolean isPart(String folder, Set<String> charts) {
        int slash = folder.lastIndexOf('/');
        String parent = slash < 0 ? "" : folder.substring(0, slash);
        boolean inCharts = parent.equals("charts") || parent.endsWith("/charts");
        String outer = parent.substring(0, Math.max(0, parent.length() - "/charts".length()));
        return inCharts && charts.contains(outer);
    }

    /** The list as it becomes. */
    private final class Rendering {
        private final SourceList before;
        private final List<SourceCandidate> made = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final SortedMap<String, Integer> skipped;
        private final Set<String> rendered = new HashSet<>();
        private final Set<String> archives = new HashSet<>();

        Rendering(SourceList before) {
            this.before = before;
            this.problems.addAll(before.problems());
            this.skipped = new TreeMap<>(before.skipped());
        }

        void add(SourceCandidate candidate, ScratchFolder scratch, HelmProcess helm) {
            if (Chart.isArchive(candidate)) {
                archives.add(candidate.path());
            }
            try {
                Chart chart = Chart.read(candidate);
                tellWhatIsMissing(chart);
                if (chart.says("type").filter("library"::equals).isPresent()) {
                    skipped.merge(LIBRARIES, 1, Integer::sum);
                } else {
                    render(chart, scratch, helm);
                    rendered.add(chart.unit());
                }
            } catch (ChartException e) {
                problems.add(Problem.in(candidate.path(), "chart-not-rendered", e.sentence()));
            } catch (IOException e) {
                problems.add(Problem.in(
                        candidate.path(),
                        "chart-not-rendered",
                        "The chart cannot be copied for Helm: " + e.getMessage() + "."));
            }
        }

        private void tellWhatIsMissing(Chart chart) {
            chart.left()
                    .forEach(link -> problems.add(Problem.in(
                            chart.shown() + link,
                            "link-out-of-chart",
                            "The link leads out of the chart, and the chart was rendered without it.")));
            MissingCharts.of(chart, options)
                    .ifPresent(sentence ->
                            problems.add(Problem.in(chart.candidate().path(), "chart-dependency-missing", sentence)));
        }

        private void render(Chart chart, ScratchFolder scratch, HelmProcess helm) throws ChartException, IOException {
            MarkedChart marked = MarkedChart.of(chart.files());
            try {
                Path values = scratch.write("values", values());
                Path plain = scratch.write("plain", plain(chart));
                Path copy = scratch.write("marked", new OfflineTemplates(options.apiVersions()).in(marked.files()));
                String printed = OfflineTemplates.withHooks(helm.render(request(plain, values)));
                CollectedOutput collected = collected(helm, request(copy, values), marked);
                add(chart, printed, collected, ChartValues.of(chart.files(), marked.templates(), options));
            } finally {
                scratch.delete("values");
                scratch.delete("plain");
                scratch.delete("marked");
            }
        }

        /** Without what was collected, the documents are known to come from their template, and nothing more. */
        private CollectedOutput collected(HelmProcess helm, Request request, MarkedChart marked) {
            try {
                return CollectedOutput.of(helm.render(request), marked.marks());
            } catch (ChartException e) {
                return CollectedOutput.none();
            }
        }

        private void add(Chart chart, String printed, CollectedOutput collected, ChartValues values) {
            for (Manifest manifest : Manifest.all(printed)) {
                if (manifest.isTest()) {
                    skipped.merge(TESTS, 1, Integer::sum);
                    continue;
                }
                SourceFile template = chart.template(manifest.source())
                        .orElseGet(() -> SourceFile.of(chart.shown() + manifest.source(), ""));
                SegmentIndex segments = collected
                        .of(manifest.source())
                        .map(output -> new SegmentIndex(output.segments(manifest.text())))
                        .orElse(SegmentIndex.EMPTY);
                SourceFile file = SourceFile.made(
                        template.path(),
                        manifest.text(),
                        new TemplateProvenance(template, manifest.text(), segments, values));
                made.add(new SourceCandidate(
                        template.path(),
                        chart.candidate().prefix(),
                        chart.candidate().argument(),
                        false,
                        new Rendered(file, chart.unit())));
            }
        }

        private SortedMap<String, byte[]> plain(Chart chart) {
            SortedMap<String, byte[]> files = new TreeMap<>();
            chart.files().all().forEach((path, file) -> files.put(path, file.bytes()));
            return new OfflineTemplates(options.apiVersions()).in(files);
        }

        private SortedMap<String, byte[]> values() {
            SortedMap<String, byte[]> files = new TreeMap<>();
            for (SourceFile file : options.values()) {
                files.put(
                        String.format(Locale.ROOT, "%04d.yaml", files.size()),
                        file.text().getBytes(StandardCharsets.UTF_8));
            }
            return files;
        }

        private Request request(Path chart, Path values) {
            List<Path> files = new ArrayList<>();
            for (int i = 0; i < options.values().size(); i++) {
                files.add(values.resolve(String.format(Locale.ROOT, "%04d.yaml", i)));
            }
            return new Request(
                    chart, options.release(), options.namespace(), options.kubeVersion(), files, options.sets());
        }

        SourceList result() {
            List<SourceCandidate> all = new ArrayList<>(before.candidates());
            all.removeIf(candidate -> archives.contains(candidate.path()) || isRenderedTemplate(candidate));
            all.addAll(made);
            all.sort(Order.by(SourceCandidate::path));
            return new SourceList(all, problems.stream().sorted(Problem.ORDER).toList(), skipped);
        }

        private boolean isRenderedTemplate(SourceCandidate candidate) {
            boolean found = !candidate.named() && candidate.rendered().isEmpty();
            String located = candidate.located();
            return found
                    && rendered.stream()
                            .map(folder -> folder.isEmpty() ? "" : folder + "/")
                            .filter(located::startsWith)
                            .anyMatch(chart -> ChartFiles.isTemplate(located.substring(chart.length())));
        }
    }
}

package io.portreeve.app;

import io.portreeve.document.Limits;
import io.portreeve.source.Order;
import io.portreeve.source.SourceCandidate;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceFinder;
import io.portreeve.source.SourceList;
import io.portreeve.source.TextDecoder;
import io.portreeve.sources.helm.HelmCharts;
import io.portreeve.sources.helm.HelmOptions;
import io.portreeve.sources.kustomize.KustomizeBuilds;
import io.portreeve.sources.kustomize.KustomizeTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How kustomizations and charts are turned into manifests before they are judged, as the flags say.
 *
 * @param off whether they are left as they are
 * @param kustomize who builds what Portreeve leaves out of a kustomization
 * @param values files with values for charts, the last one wins
 * @param sets {@code KEY=VALUE} for charts
 */
record Rendering(
        boolean off,
        Kustomize kustomize,
        List<String> values,
        List<String> sets,
        Optional<String> release,
        Optional<String> namespace,
        Optional<String> kubeVersion,
        List<String> apiVersions) {
    /** Who builds what Portreeve leaves out of a kustomization. */
    enum Kustomize {
        AUTO,
        OWN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Set<String> KUSTOMIZATIONS =
            Set.of("kustomization.yaml", "kustomization.yml", "Kustomization");

    /** The flags, as the help shows them. */
    static final List<Flag> FLAGS = List.of(
            Flag.toggle("Do not build kustomizations nor render Helm charts.", "--no-render"),
            Flag.valued(
                            "WHO",
                            "Who builds what Portreeve leaves out of a kustomization: auto (kustomize or kubectl, where"
                                    + " installed) or own (nobody).",
                            "--kustomize")
                    .offering(Offer.of(Kustomize.class)),
            Flag.valued("FILE", "Values for Helm charts. Repeat for several; the last one wins.", "--values")
                    .offering(Offer.FILES),
            Flag.valued("KEY=VALUE", "A value for Helm charts, which wins over files. Repeat for several.", "--set"),
            Flag.valued("NAME", "Release that Helm charts are rendered as. Default: release-name.", "--release-name"),
            Flag.valued(
                    "VERSION", "Version of Kubernetes that Helm charts are told. Default: 1.34.0.", "--kube-version"),
            Flag.valued("VERSION", "API version that Helm charts find. Repeat for several.", "--api-versions"));

    static Rendering of(CommandLine line) {
        for (String set : line.values("--set")) {
            if (set.indexOf('=') < 1) {
                throw new UsageException("--set takes KEY=VALUE, such as service.type=LoadBalancer, not '" + set + "'");
            }
        }
        return new Rendering(
                line.has("--no-render"),
                line.choice("--kustomize", Kustomize.class, Kustomize.AUTO),
                line.values("--values"),
                line.values("--set"),
                line.value("--release-name"),
                line.value("--namespace"),
                line.value("--kube-version"),
                line.values("--api-versions"));
    }

    /** The files as they are judged; what renders is loaded where there is something to render. */
    SourceList of(SourceList files, Limits limits, Surroundings here) {
        List<SourceCandidate> alive =
                files.candidates().stream().filter(Rendering::isAlive).toList();
        if (off || alive.size() == files.candidates().size()) {
            return files;
        }
        List<SourceCandidate> written =
                files.candidates().stream().filter(each -> !isAlive(each)).toList();
        SourceList rendered = ofFolders(new SourceList(written, files.problems(), files.skipped()), limits, here);
        List<SourceCandidate> all = new ArrayList<>(rendered.candidates());
        all.addAll(alive);
        all.sort(Order.by(SourceCandidate::path));
        return new SourceList(all, rendered.problems(), rendered.skipped());
    }

    /** An object of a cluster is itself, whatever it is called. */
    private static boolean isAlive(SourceCandidate candidate) {
        return candidate.content().cluster().isPresent();
    }

    private SourceList ofFolders(SourceList files, Limits limits, Surroundings here) {
        SourceList built = files.candidates().stream().anyMatch(Rendering::isKustomization)
                ? builds(limits, here).apply(files)
                : files;
        boolean charts = built.candidates().stream().anyMatch(Rendering::isChart);
        return charts ? new HelmCharts(options(here)).apply(built) : built;
    }

    private static boolean isKustomization(SourceCandidate candidate) {
        return KUSTOMIZATIONS.contains(candidate.name());
    }

    private KustomizeBuilds builds(Limits limits, Surroundings here) {
        KustomizeTool tool = kustomize == Kustomize.OWN
                ? KustomizeTool.none()
                : KustomizeTool.onPath(here.environment().getOrDefault("PATH", ""));
        return new KustomizeBuilds(here.workingFolder(), limits, tool);
    }

    private static boolean isChart(SourceCandidate candidate) {
        String name = candidate.name();
        return name.equals("Chart.yaml") || (candidate.named() && name.endsWith(".tgz"));
    }

    private HelmOptions options(Surroundings here) {
        List<SourceFile> files = new ArrayList<>();
        values.forEach(typed -> files.add(file(typed, here)));
        return new HelmOptions(
                release.orElse(HelmOptions.DEFAULT.release()),
                namespace.orElse(HelmOptions.DEFAULT.namespace()),
                kubeVersion.orElse(HelmOptions.KUBE_VERSION),
                apiVersions,
                files,
                sets);
    }

    private static SourceFile file(String typed, Surroundings here) {
        try {
            Path folder = here.workingFolder().toAbsolutePath().normalize();
            Path file = folder.resolve(typed).normalize();
            List<String> troubles = new ArrayList<>();
            return TextDecoder.decode(
                            SourceFinder.shown(folder, file),
                            Files.readAllBytes(file),
                            problem -> troubles.add(problem.message()))
                    .orElseThrow(() -> new UsageException("--values " + typed + ": " + String.join(" ", troubles)));
        } catch (IOException e) {
            throw new UsageException("--values " + typed + " cannot be read: " + e.getMessage());
        }
    }
}

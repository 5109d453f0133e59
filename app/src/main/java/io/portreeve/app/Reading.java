package io.portreeve.app;

import io.portreeve.cluster.ClusterArgument;
import io.portreeve.cluster.SnapshotFile;
import io.portreeve.scan.Manifests;
import io.portreeve.scan.Scan;
import io.portreeve.scan.ScanOptions;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceFinder;
import io.portreeve.source.SourceForm;
import io.portreeve.source.SourceList;
import io.portreeve.source.SourceOptions;
import io.portreeve.sources.git.GitArgument;
import io.portreeve.sources.git.GitRevisions;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command reads, and how.
 *
 * @param arguments files and folders; the current one where none is named
 * @param living what of a living cluster
 */
record Reading(
        List<String> arguments,
        SourceOptions sources,
        Rendering rendering,
        ScanOptions options,
        Living living,
        int threads) {
    /** What the help of a command says of its arguments. */
    static final String PATHS = """
            PATH is a file, a folder, - for standard input, a folder of a kustomization, a Helm chart's folder
            or .tgz, git:REV[:PATH] for what a revision holds, cluster:[CONTEXT] for what lives, or a snapshot
            of that; without one, the current folder.""";

    Reading {
        arguments = arguments.isEmpty() ? List.of(".") : List.copyOf(arguments);
    }

    static Reading of(CommandLine line, ScanOptions options) {
        return new Reading(
                line.arguments(),
                new SourceOptions(line.has("--hidden"), line.has("--no-ignore")),
                Rendering.of(line),
                options.in(line.value("--namespace")),
                Living.of(line),
                line.number("--threads", Runtime.getRuntime().availableProcessors()));
    }

    /** The same of other files and folders. */
    Reading over(List<String> others) {
        return new Reading(others, sources, rendering, options, living, threads);
    }

    /** The same with other options. */
    Reading with(ScanOptions others) {
        return new Reading(arguments, sources, rendering, others, living, threads);
    }

    /** The files, of which there is at least one argument's worth. */
    SourceList files(Surroundings here) {
        return files(here.in(), here);
    }

    /** The same with something else on standard input. */
    SourceList files(InputStream in, Surroundings here) {
        SourceList files = SourceFinder.find(arguments, here.workingFolder(), in, sources, forms(here));
        List<Problem> missing = files.problems().stream()
                .filter(problem -> problem.code().equals("no-such-path"))
                .toList();
        if (missing.size() == arguments.size()) {
            throw new UsageException(nothing(missing));
        }
        return rendering.of(files, options.limits(), here);
    }

    /** What reads revisions is loaded where there is one, and likewise what reads clusters and snapshots of them. */
    private List<SourceForm> forms(Surroundings here) {
        List<SourceForm> forms = new ArrayList<>();
        if (arguments.stream().anyMatch(GitArgument::isOne)) {
            forms.add(new GitRevisions(here.workingFolder()));
        }
        if (arguments.stream().anyMatch(ClusterArgument::isOne)) {
            forms.add(living.cluster(options.workloadKinds(), here));
        }
        if (arguments.stream().anyMatch(argument -> SnapshotFile.isOne(argument, here.workingFolder()))) {
            forms.add(living.snapshots(here));
        }
        return forms;
    }

    private String nothing(List<Problem> missing) {
        return missing.stream()
                .filter(problem -> !problem.message().equals(SourceFinder.NO_SUCH_PATH))
                .findFirst()
                .map(problem -> problem.file() + ": " + problem.message())
                .orElse("there is no file or folder " + String.join(", ", arguments));
    }

    /** What they say of a cluster. */
    Manifests manifests(Surroundings here) {
        SourceList files = files(here);
        try (ThreadedWorkers workers = new ThreadedWorkers(threads)) {
            return new Scan(options, List.of(), workers).read(files);
        }
    }
}

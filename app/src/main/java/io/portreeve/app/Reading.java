package io.portreeve.app;

import io.portreeve.scan.Manifests;
import io.portreeve.scan.Scan;
import io.portreeve.scan.ScanOptions;
import io.portreeve.source.SourceFinder;
import io.portreeve.source.SourceList;
import io.portreeve.source.SourceOptions;
import java.io.InputStream;
import java.util.List;

/**
 * What a command reads, and how.
 *
 * @param arguments files and folders; the current one where none is named
 */
record Reading(List<String> arguments, SourceOptions sources, ScanOptions options, int threads) {
    Reading {
        arguments = arguments.isEmpty() ? List.of(".") : List.copyOf(arguments);
    }

    static Reading of(CommandLine line, ScanOptions options) {
        return new Reading(
                line.arguments(),
                new SourceOptions(line.has("--hidden"), line.has("--no-ignore")),
                options,
                line.number("--threads", Runtime.getRuntime().availableProcessors()));
    }

    /** The same of other files and folders. */
    Reading over(List<String> others) {
        return new Reading(others, sources, options, threads);
    }

    /** The files, of which there is at least one argument's worth. */
    SourceList files(Surroundings here) {
        return files(here.in(), here);
    }

    /** The same with something else on standard input. */
    SourceList files(InputStream in, Surroundings here) {
        SourceList files = SourceFinder.find(arguments, here.workingFolder(), in, sources);
        long missing = files.problems().stream()
                .filter(problem -> problem.code().equals("no-such-path"))
                .count();
        if (missing == arguments.size()) {
            throw new UsageException("there is no file or folder " + String.join(", ", arguments));
        }
        return files;
    }

    /** What they say of a cluster. */
    Manifests manifests(Surroundings here) {
        SourceList files = files(here);
        try (ThreadedWorkers workers = new ThreadedWorkers(threads)) {
            return new Scan(options, List.of(), workers).read(files);
        }
    }
}

package io.portreeve.app;

import io.portreeve.scan.Scan;
import io.portreeve.scan.ScanResult;
import io.portreeve.scan.Workers;
import io.portreeve.source.SourceFinder;
import io.portreeve.source.SourceList;
import io.portreeve.source.SourceOptions;
import java.io.InputStream;
import java.util.List;

/** The way from PATH arguments to findings, for every command that scans. */
final class Scanning {
    private Scanning() {}

    /** What the arguments lead to; wrong usage when none of them leads anywhere. */
    static SourceList find(List<String> arguments, SourceOptions options, InputStream in, Surroundings here) {
        SourceList sources = SourceFinder.find(arguments, here.workingFolder(), in, options);
        long missing = sources.problems().stream()
                .filter(problem -> problem.code().equals("no-such-path"))
                .count();
        if (missing == arguments.size()) {
            throw new UsageException("there is no file or folder " + String.join(", ", arguments));
        }
        return sources;
    }

    static ScanResult scan(ScanRequest request, SourceList sources, Surroundings here) {
        try (ThreadedWorkers workers = new ThreadedWorkers(request.threads())) {
            return scan(request, sources, here, workers);
        }
    }

    private static ScanResult scan(ScanRequest request, SourceList sources, Surroundings here, Workers workers) {
        if (!request.progress()) {
            return new Scan(request.options(), request.rules(), workers).run(sources);
        }
        try (Progress progress = new Progress(workers, here.err(), System::nanoTime)) {
            return new Scan(request.options(), request.rules(), progress).run(sources);
        }
    }
}

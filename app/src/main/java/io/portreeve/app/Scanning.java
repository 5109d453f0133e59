package io.portreeve.app;

import io.portreeve.scan.Scan;
import io.portreeve.scan.ScanResult;
import io.portreeve.scan.Workers;
import io.portreeve.source.SourceList;

/** The way from files to findings, for every command that scans. */
final class Scanning {
    private Scanning() {}

    static ScanResult scan(ScanRequest request, SourceList sources, Surroundings here) {
        try (ThreadedWorkers workers = new ThreadedWorkers(request.reading().threads())) {
            return scan(request, sources, here, workers);
        }
    }

    private static ScanResult scan(ScanRequest request, SourceList sources, Surroundings here, Workers workers) {
        if (!request.progress()) {
            return new Scan(request.reading().options(), request.rules(), workers).run(sources);
        }
        try (Progress progress = new Progress(workers, here.err(), System::nanoTime)) {
            return new Scan(request.reading().options(), request.rules(), progress).run(sources);
        }
    }
}

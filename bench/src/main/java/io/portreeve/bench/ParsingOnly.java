package io.portreeve.bench;

import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.scan.Scan;
import io.portreeve.scan.ScanOptions;
import io.portreeve.scan.Workers;
import io.portreeve.source.SourceCandidate;
import io.portreeve.source.SourceList;
import java.util.List;
import java.util.function.Function;

/**
 * A scan that ends after parsing: it reads exactly the files that a scan reads, makes documents of them and drops these.
 *
 * <p>It takes part in a scan as its {@link Workers}, because the scan alone knows which files it reads.
 */
public final class ParsingOnly implements Workers {
    private final DocumentReader reader = new DocumentReader(Limits.DEFAULT);
    private int files;
    private int documents;

    private ParsingOnly() {}

    /** Parses everything that a scan of {@code sources} would. */
    public static ParsingOnly of(SourceList sources) {
        ParsingOnly parsing = new ParsingOnly();
        new Scan(ScanOptions.DEFAULT, List.of(), parsing).run(sources);
        return parsing;
    }

    /** Files read. */
    public int files() {
        return files;
    }

    /** Documents in them. */
    public int documents() {
        return documents;
    }

    /** Parses the files that it is given to read; they yield no objects, so that nothing is left to do for other stages. */
    @Override
    public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> work) {
        for (T item : items) {
            if (item instanceof SourceCandidate candidate) {
                parse(candidate);
            }
        }
        return List.of();
    }

    private void parse(SourceCandidate candidate) {
        candidate.read(Limits.DEFAULT.fileBytes(), problem -> {}).ifPresent(file -> {
            files++;
            reader.read(file, document -> documents++);
        });
    }
}

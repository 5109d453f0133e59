package io.portreeve.bench.process;

import io.portreeve.bench.ParsingOnly;
import io.portreeve.source.SourceFinder;
import io.portreeve.source.SourceOptions;
import java.nio.file.Path;
import java.util.List;

/** A program that parses what {@code portreeve scan} would read, and does nothing else. */
public final class ParseFiles {
    private ParseFiles() {}

    /** The arguments are files and folders, as those of a scan. */
    public static void main(String[] arguments) {
        ParsingOnly parsing =
                ParsingOnly.of(SourceFinder.find(List.of(arguments), Path.of(""), System.in, SourceOptions.DEFAULT));
        System.out.println(parsing.files() + " files, " + parsing.documents() + " documents");
    }
}

package io.portreeve.app;

import io.portreeve.cluster.ClusterArgument;
import io.portreeve.cluster.SnapshotFile;
import io.portreeve.finding.Earlier;
import io.portreeve.source.SourceFinder;
import io.portreeve.source.SourceList;
import io.portreeve.sources.git.EarlierFiles;
import io.portreeve.sources.git.GitArgument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

/**
 * A {@code --since git:REV}.
 *
 * @param typed {@code git:REV}
 */
record Since(String typed) {
    private static final String FLAG = "--since";

    /** The flag, which has to go with the PATH arguments. */
    static Since of(String typed, List<String> arguments) {
        if (!GitArgument.isOne(typed)) {
            throw new UsageException(FLAG + " takes git:REV, such as git:main or git:HEAD~1, not '" + typed + "'");
        }
        if (typed.indexOf(':') != typed.lastIndexOf(':')) {
            throw new UsageException(FLAG + " takes a revision without a path: it is asked for the PATHs of the scan");
        }
        for (String argument : arguments) {
            if (argument.equals("-")
                    || GitArgument.isOne(argument)
                    || ClusterArgument.isOne(argument)
                    || argument.endsWith(SnapshotFile.ENDING)) {
                throw new UsageException(
                        FLAG + " compares files of the working folder with what they were; " + argument + " is none");
            }
        }
        return new Since(typed);
    }

    /** What that revision was found to hold, by the same rules and options. */
    Earlier findings(ScanRequest request, Surroundings here) {
        return new Earlier(
                typed,
                Scanning.scan(request, files(request.reading(), here), here).findings());
    }

    /** Its files under the names of today; an argument that it does not have is nothing there. */
    private SourceList files(Reading reading, Surroundings here) {
        try {
            EarlierFiles files = EarlierFiles.of(typed, here.workingFolder());
            Optional<String> outside =
                    reading.arguments().stream().filter(files::isOutside).findFirst();
            if (outside.isPresent()) {
                throw new UsageException(FLAG + ": " + outside.get()
                        + " lies outside of the Git repository, so no revision tells what it was");
            }
            SourceList found = SourceFinder.find(
                    reading.arguments(),
                    here.workingFolder(),
                    InputStream.nullInputStream(),
                    reading.sources(),
                    List.of(files));
            return reading.rendering().of(found, reading.options().limits(), here);
        } catch (NoSuchFileException e) {
            throw new UsageException(FLAG + " " + typed + ": " + e.getReason());
        } catch (IOException e) {
            throw new UsageException(FLAG + " " + typed + ": " + e.getMessage());
        }
    }
}

package io.portreeve.app;

import io.portreeve.admission.ClusterState;
import io.portreeve.guard.replay.Replay;
import io.portreeve.guard.replay.Replayed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Finds the file of a replay, or standard input. */
final class Replaying {
    private static final String STANDARD_INPUT = "-";

    private Replaying() {}

    static Replayed of(String typed, Replay replay, ClusterState beginning, Surroundings here) throws IOException {
        if (typed.equals(STANDARD_INPUT)) {
            return replay.read("standard input", here.in(), beginning);
        }
        try (InputStream file = Files.newInputStream(path(typed, here))) {
            return replay.read(typed, file, beginning);
        }
    }

    private static Path path(String typed, Surroundings here) {
        try {
            Path path = here.workingFolder().resolve(typed);
            if (Files.isReadable(path) && !Files.isDirectory(path)) {
                return path;
            }
            throw new UsageException("--replay: there is no file " + typed + " that can be read");
        } catch (InvalidPathException e) {
            throw new UsageException("--replay names a file that cannot exist: " + e.getReason());
        }
    }
}

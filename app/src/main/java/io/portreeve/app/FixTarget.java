package io.portreeve.app;

import io.portreeve.source.SourceFile;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that fixes change, and where it really is.
 *
 * @param real the file, links followed; empty for standard input
 * @param name how a patch names it: seen from the working folder, {@code /}-separated
 */
record FixTarget(SourceFile file, Optional<Path> real, String name) {}

package io.portreeve.sources.kustomize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of the very files that a build read, in a folder of its own, so that a tool that is started there finds nothing else.
 *
 * @param root the temporary folder
 * @param kustomization what is to be built
 */
record WorkCopy(Path root, Path kustomization) implements AutoCloseable {
    static WorkCopy of(Collection<Location> files, Location folder, Library library) throws IOException {
        Path root = Files.createTempDirectory("portreeve-kustomize").toRealPath();
        try {
            Path tree = Files.createDirectory(root.resolve("tree"));
            Files.createDirectory(root.resolve("home"));
            String above = common(files, folder.item().place());
            for (Location file : files) {
                Path copy = within(tree, above, file.item().place());
                Files.createDirectories(copy.resolveSibling(""));
                Files.write(copy, library.bytes(file));
            }
            return new WorkCopy(root, within(tree, above, folder.item().place()));
        } catch (IOException | RuntimeException e) {
            new WorkCopy(root, root).close();
            throw e;
        }
    }

    /** The part that all places begin with, up to a slash. */
    private static String common(Collection<Location> files, String folder) {
        String common = folder + "/";
        for (Location file : files) {
            String place = file.item().place();
            while (!place.startsWith(common)) {
                common = common.substring(0, common.lastIndexOf('/', common.length() - 2) + 1);
            }
        }
        return common;
    }

    private static Path within(Path tree, String above, String place) throws IOException {
        String rest = (place + "/").substring(above.length());
        Path path = tree.resolve(rest).normalize();
        if (!path.startsWith(tree)) {
            throw new IOException("its files lie where they cannot be copied from");
        }
        return path;
    }

    Path home() {
        return root.resolve("home");
    }

    Path output() {
        return root.resolve("output");
    }

    Path errors() {
        return root.resolve("errors");
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(root)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}

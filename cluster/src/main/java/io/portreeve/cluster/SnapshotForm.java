package io.portreeve.cluster;

import io.portreeve.source.SearchStart;
import io.portreeve.source.SourceFinder;
import io.portreeve.source.SourceForm;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.zip.ZipException;

/** The PATH arguments that are stored clusters: what is in them is shown as {@code FILE:NAMESPACE/Kind/name.yaml}. */
public final class SnapshotForm implements SourceForm {
    private final Path workingFolder;
    private final Optional<String> namespace;

    /** @param namespace the one whose objects are taken, beside those of no namespace; empty for all */
    public SnapshotForm(Path workingFolder, Optional<String> namespace) {
        this.workingFolder = workingFolder.toAbsolutePath().normalize();
        this.namespace = namespace;
    }

    @Override
    public boolean takes(String argument) {
        return SnapshotFile.isOne(argument, workingFolder);
    }

    @Override
    public SearchStart find(String argument) throws IOException {
        return contents(argument).start();
    }

    /** The cluster that is stored. */
    public ClusterContents contents(String argument) throws IOException {
        Path path = workingFolder.resolve(argument).normalize();
        SortedMap<String, byte[]> texts = read(path);
        namespace.ifPresent(name -> texts.keySet().removeIf(each -> !isOf(name, each)));
        return new ClusterContents(SourceFinder.shown(workingFolder, path) + ":", texts);
    }

    private static SortedMap<String, byte[]> read(Path path) throws IOException {
        try (InputStream stored = Files.newInputStream(path)) {
            return SnapshotFile.read(stored);
        } catch (ZipException | EOFException e) {
            throw new IOException("it is damaged, or no snapshot of Portreeve", e);
        }
    }

    private static boolean isOf(String namespace, String path) {
        int first = path.indexOf('/');
        boolean ofNone = path.indexOf('/', first + 1) < 0;
        return ofNone || path.startsWith(namespace + "/");
    }
}

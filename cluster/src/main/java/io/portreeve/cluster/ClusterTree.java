package io.portreeve.cluster;

import io.portreeve.source.TreeItem;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one folder of a cluster. The slashes in the names of its files are no folders: a namespace may be called
 * {@code vendor}, and nothing of it is passed over for that.
 */
record ClusterTree(ClusterContents contents) implements TreeItem {
    @Override
    public String name() {
        return "";
    }

    @Override
    public String place() {
        return "";
    }

    @Override
    public Kind kind() {
        return Kind.FOLDER;
    }

    @Override
    public List<TreeItem> children() {
        List<TreeItem> files = new ArrayList<>(contents.texts().size());
        contents.texts().forEach((path, text) -> files.add(new ClusterFile(contents.prefix(), path, text)));
        return files;
    }

    /** No ignore file is among the objects of a cluster. */
    @Override
    public Optional<TreeItem> child(String name) {
        return Optional.empty();
    }

    @Override
    public TreeItem target() {
        return this;
    }

    @Override
    public InputStream open() throws FileNotFoundException {
        throw new FileNotFoundException("it is no file");
    }
}

package io.portreeve.cluster;

import io.portreeve.source.TreeItem;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** One object of a cluster as a file. */
final class ClusterFile implements TreeItem {
    private final String prefix;
    private final String path;
    private final byte[] text;

    ClusterFile(String prefix, String path, byte[] text) {
        this.prefix = prefix;
        this.path = path;
        this.text = text;
    }

    @Override
    public String name() {
        return path;
    }

    @Override
    public String place() {
        return path;
    }

    @Override
    public Kind kind() {
        return Kind.FILE;
    }

    @Override
    public List<TreeItem> children() {
        return List.of();
    }

    @Override
    public Optional<TreeItem> child(String name) {
        return Optional.empty();
    }

    @Override
    public TreeItem target() {
        return this;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(text);
    }

    @Override
    public long size() {
        return text.length;
    }

    @Override
    public Optional<String> cluster() {
        return Optional.of(prefix);
    }
}

package io.portreeve.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Something in the file system.
 *
 * @param path where it is, with no link in it but perhaps the last step
 */
record PathItem(Path path) implements TreeItem {
    /** What is really there, links followed. */
    static PathItem real(Path path) throws IOException {
        return new PathItem(path.toRealPath());
    }

    @Override
    public String name() {
        return String.valueOf(path.getFileName());
    }

    @Override
    public String place() {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    @Override
    public Kind kind() throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
            return Kind.LINK;
        }
        if (attributes.isDirectory()) {
            return Kind.FOLDER;
        }
        return attributes.isRegularFile() ? Kind.FILE : Kind.OTHER;
    }

    @Override
    public List<TreeItem> children() throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(path)) {
            stream.forEach(children::add);
        } catch (DirectoryIteratorException e) {
            throw new IOException(e.getMessage(), e);
        }
        children.sort(null);
        List<TreeItem> items = new ArrayList<>(children.size());
        children.forEach(child -> items.add(new PathItem(child)));
        return items;
    }

    @Override
    public Optional<TreeItem> child(String name) {
        return Optional.of(new PathItem(path.resolve(name)));
    }

    @Override
    public Optional<TreeItem> parent() {
        return Optional.ofNullable(path.toAbsolutePath().getParent()).map(PathItem::new);
    }

    @Override
    public TreeItem target() throws IOException {
        return real(path);
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    /** The folders above, from the top of the repository down to the parent; none outside a repository. */
    List<TreeItem> above() {
        List<TreeItem> outer = new ArrayList<>();
        Path here = path;
        while (!Files.exists(here.resolve(".git"))) {
            Path parent = here.getParent();
            if (parent == null) {
                return List.of();
            }
            outer.add(new PathItem(parent));
            here = parent;
        }
        Collections.reverse(outer);
        return outer;
    }
}

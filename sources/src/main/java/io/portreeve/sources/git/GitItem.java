package io.portreeve.sources.git;

import io.portreeve.source.TreeItem;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Something in a revision.
 *
 * @param place its path from the top of the repository; empty for the top
 */
record GitItem(GitTree tree, String place, ObjectId id, FileMode mode) implements TreeItem {
    private static final int MOST_LINKS = 10;
    private static final int MOST_TARGET = 4096;

    @Override
    public String name() {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    @Override
    public Kind kind() {
        if (mode.equals(FileMode.TREE)) {
            return Kind.FOLDER;
        }
        if (mode.equals(FileMode.SYMLINK)) {
            return Kind.LINK;
        }
        if (mode.equals(FileMode.GITLINK)) {
            return Kind.SUBMODULE;
        }
        return mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE) ? Kind.FILE : Kind.OTHER;
    }

    @Override
    public List<TreeItem> children() throws IOException {
        return tree.children(this);
    }

    @Override
    public Optional<TreeItem> child(String name) throws IOException {
        return tree.find(place.isEmpty() ? name : place + "/" + name);
    }

    @Override
    public Optional<TreeItem> parent() throws IOException {
        int slash = place.lastIndexOf('/');
        return place.isEmpty() ? Optional.empty() : tree.find(place.substring(0, Math.max(0, slash)));
    }

    /** Links are followed inside the revision, and only there. */
    @Override
    public TreeItem target() throws IOException {
        TreeItem here = this;
        for (int i = 0; i < MOST_LINKS && here instanceof GitItem item && item.kind() == Kind.LINK; i++) {
            here = tree.find(item.targetPlace()).orElseThrow(() -> new FileNotFoundException("it leads nowhere"));
        }
        if (here.kind() == Kind.LINK) {
            throw new FileNotFoundException("it leads in a circle");
        }
        return here;
    }

    private String targetPlace() throws IOException {
        if (size() > MOST_TARGET) {
            throw new FileNotFoundException("it is longer than a path can be");
        }
        String target;
        try (InputStream in = tree.open(id)) {
            target = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String folder = place.substring(0, Math.max(0, place.lastIndexOf('/')));
        Optional<String> inside = target.startsWith("/") ? Optional.empty() : TreePath.resolve(folder, target);
        return inside.orElseThrow(() -> new FileNotFoundException("it leads out of the revision"));
    }

    @Override
    public long size() throws IOException {
        return tree.size(id);
    }

    @Override
    public InputStream open() throws IOException {
        if (kind() != Kind.FILE) {
            throw new FileNotFoundException("it is no file");
        }
        return tree.open(id);
    }
}

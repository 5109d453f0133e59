package io.portreeve.source;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Something in a tree of folders that can be searched, not looked into yet: a file, a folder or a link, of the file system or
 * of elsewhere.
 */
public interface TreeItem extends SourceCandidate.Content {
    /** What there is in trees. */
    enum Kind {
        FILE,
        FOLDER,
        LINK,
        /** Another repository that this one only mentions. */
        SUBMODULE,
        /** A device, a socket: nothing to read. */
        OTHER
    }

    /** What its folder calls it. */
    String name();

    /** Where it is when no link is followed twice, {@code /}-separated; of two items in one place only one is looked at. */
    String place();

    /** What it is, links not followed. */
    Kind kind() throws IOException;

    /** What is in a folder, in the order of the names. */
    List<TreeItem> children() throws IOException;

    /** What a folder holds under a name; it may turn out not to be there when it is opened. */
    Optional<TreeItem> child(String name) throws IOException;

    /** The folder that it is in; empty at the top of its tree, and in a tree where nothing leads up. */
    default Optional<TreeItem> parent() throws IOException {
        return Optional.empty();
    }

    /** What a link leads to in the end, by the name of what is there; a trouble where it leads nowhere. */
    TreeItem target() throws IOException;
}

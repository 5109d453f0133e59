package io.portreeve.sources.git;

import io.portreeve.source.TreeItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * The files of one revision. Everything is read anew by whoever asks, with a reader of his own, because readers are not for
 * several threads.
 */
final class GitTree {
    /** A few objects can stand for any number of files, so somebody has to stop counting. */
    private static final int MOST_ITEMS = 1_000_000;

    private static final int MOST_PATH = 4096;

    private final Repository repository;
    private final ObjectId root;
    private final AtomicInteger listed = new AtomicInteger();

    GitTree(Repository repository, ObjectId root) {
        this.repository = repository;
        this.root = root;
    }

    /** Something that is done with the objects. */
    private interface Reading<T> {
        T with(ObjectReader reader) throws IOException;
    }

    /** What stands at a path, links not followed; empty for nothing. */
    Optional<TreeItem> find(String path) throws IOException {
        if (path.isEmpty()) {
            return Optional.of(new GitItem(this, "", root, FileMode.TREE));
        }
        return read(reader -> {
            try (TreeWalk walk = TreeWalk.forPath(reader, path, root)) {
                return walk == null
                        ? Optional.empty()
                        : Optional.of(new GitItem(this, path, walk.getObjectId(0), walk.getFileMode(0)));
            }
        });
    }

    List<TreeItem> children(GitItem folder) throws IOException {
        if (folder.place().length() > MOST_PATH) {
            throw new IOException("its path has more than " + MOST_PATH + " characters");
        }
        List<TreeItem> children = read(reader -> children(reader, folder));
        if (listed.addAndGet(children.size()) > MOST_ITEMS) {
            throw new IOException("the revision holds more than " + MOST_ITEMS
                    + " files and folders, and is searched no further; name a folder in it");
        }
        return children;
    }

    private List<TreeItem> children(ObjectReader reader, GitItem folder) throws IOException {
        List<TreeItem> children = new ArrayList<>();
        CanonicalTreeParser parser = new CanonicalTreeParser(null, reader, folder.id());
        while (!parser.eof()) {
            String name = parser.getEntryPathString();
            String place = folder.place().isEmpty() ? name : folder.place() + "/" + name;
            children.add(new GitItem(this, place, parser.getEntryObjectId(), parser.getEntryFileMode()));
            parser.next();
        }
        // Git sorts a folder as if a slash stood behind its name.
        children.sort(Comparator.comparing(TreeItem::name));
        return children;
    }

    long size(ObjectId file) throws IOException {
        return read(reader -> reader.getObjectSize(file, Constants.OBJ_BLOB));
    }

    /** The content, which whoever asks has made sure is not too large: JGit would write a large one to disk to read it in parts. */
    InputStream open(ObjectId file) throws IOException {
        return read(reader -> {
            reader.setStreamFileThreshold(Integer.MAX_VALUE);
            return new ByteArrayInputStream(
                    reader.open(file, Constants.OBJ_BLOB).getCachedBytes(Integer.MAX_VALUE));
        });
    }

    private <T> T read(Reading<T> reading) throws IOException {
        try (ObjectReader reader = repository.newObjectReader()) {
            return reading.with(reader);
        } catch (MissingObjectException e) {
            throw new IOException(
                    "object " + e.getObjectId().name() + " is not in this clone, which may be a partial one", e);
        } catch (LargeObjectException e) {
            throw new IOException("it is too large for the memory there is", e);
        } catch (RuntimeException e) {
            // What JGit throws at broken objects has many types.
            throw new IOException("the repository is damaged: " + e, e);
        }
    }
}

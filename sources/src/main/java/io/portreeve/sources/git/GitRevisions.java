package io.portreeve.sources.git;

import io.portreeve.source.SearchStart;
import io.portreeve.source.SourceForm;
import io.portreeve.source.TreeItem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The PATH arguments {@code git:REV} and {@code git:REV:PATH} of the repository around a working folder. */
public final class GitRevisions implements SourceForm {
    private final Path workingFolder;
    private final Map<String, GitTree> trees = new HashMap<>();
    private Optional<GitRepository> repository = Optional.empty();

    public GitRevisions(Path workingFolder) {
        this.workingFolder = workingFolder;
    }

    @Override
    public boolean takes(String argument) {
        return GitArgument.isOne(argument);
    }

    @Override
    public SearchStart find(String argument) throws IOException {
        GitArgument parsed = GitArgument.parse(argument);
        Path folder = workingFolder.toRealPath();
        GitTree tree = tree(parsed.revision(), folder);
        String path = parsed.isFromWorkingFolder()
                ? fromWorkingFolder(parsed, folder)
                : TreePath.resolve("", parsed.path()).orElseThrow(() -> above(parsed.path()));
        Optional<TreeItem> found = item(tree, path);
        if (found.isEmpty()) {
            throw GitRepository.nothing("The revision " + parsed.revision() + " has no file or folder of this name."
                    + hint(parsed, tree, folder));
        }
        TreeItem item = found.get();
        if (item.kind() == TreeItem.Kind.SUBMODULE) {
            throw GitRepository.nothing("It is a submodule, of which the revision " + parsed.revision()
                    + " only knows the commit. Start Portreeve in that repository.");
        }
        return new SearchStart(item, parsed.prefix(), path, folders(tree, item.place()));
    }

    /** Each revision is looked up once, so that all arguments speak of the same, whoever moves a branch meanwhile. */
    private GitTree tree(String revision, Path folder) throws IOException {
        GitRepository here = repository.isPresent() ? repository.get() : GitRepository.around(folder);
        repository = Optional.of(here);
        GitTree known = trees.get(revision);
        GitTree tree = known != null ? known : here.tree(revision);
        trees.put(revision, tree);
        return tree;
    }

    private String fromWorkingFolder(GitArgument argument, Path folder) throws IOException {
        Path top = repository
                .flatMap(GitRepository::top)
                .orElseThrow(() -> GitRepository.nothing("The repository is bare, so there is no folder that "
                        + argument.path() + " starts from. Write the path from the top of the repository."));
        return TreePath.resolve(slashed(top.relativize(folder)), argument.path())
                .orElseThrow(() -> above(argument.path()));
    }

    private static IOException above(String path) {
        return GitRepository.nothing("The path " + path + " leads out of the repository.");
    }

    /** Like git, which says so too where the path would be right from the working folder. */
    private String hint(GitArgument argument, GitTree tree, Path folder) throws IOException {
        Optional<Path> top = repository.flatMap(GitRepository::top);
        if (argument.isFromWorkingFolder() || top.isEmpty()) {
            return "";
        }
        Optional<String> here = TreePath.resolve(slashed(top.get().relativize(folder)), argument.path());
        boolean there = here.isPresent() && tree.find(here.get()).isPresent();
        return there ? " From the working folder it is " + argument.prefix() + "./" + argument.path() + "." : "";
    }

    /** What is at a path, at the end of links. */
    static Optional<TreeItem> item(GitTree tree, String path) throws IOException {
        Optional<TreeItem> item = tree.find(path);
        return item.isPresent() && item.get().kind() == TreeItem.Kind.LINK
                ? Optional.of(item.get().target())
                : item;
    }

    /** The folders above a place, from the top. */
    static List<TreeItem> folders(GitTree tree, String place) throws IOException {
        List<TreeItem> folders = new ArrayList<>();
        for (int end = place.isEmpty() ? -1 : 0; end >= 0; end = place.indexOf('/', end + 1)) {
            tree.find(place.substring(0, end)).ifPresent(folders::add);
        }
        return folders;
    }

    static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}

package io.portreeve.sources.git;

import io.portreeve.source.SearchStart;
import io.portreeve.source.SourceFinder;
import io.portreeve.source.SourceForm;
import io.portreeve.source.TreeItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** What files and folders of a working folder were in an earlier revision, shown by the paths that they have today. */
public final class EarlierFiles implements SourceForm {
    private final Path workingFolder;
    private final Path top;
    private final GitTree tree;

    private EarlierFiles(Path workingFolder, Path top, GitTree tree) {
        this.workingFolder = workingFolder;
        this.top = top;
        this.tree = tree;
    }

    /** Those of {@code git:REV}, in the repository around a working folder. */
    public static EarlierFiles of(String argument, Path workingFolder) throws IOException {
        GitArgument parsed = GitArgument.parse(argument);
        GitRepository repository = GitRepository.around(workingFolder.toRealPath());
        Path top = repository
                .top()
                .orElseThrow(() -> GitRepository.nothing("The repository is bare, so no files are checked out that"
                        + " could be compared with a revision."));
        return new EarlierFiles(workingFolder.toAbsolutePath().normalize(), top, repository.tree(parsed.revision()));
    }

    /** Whether an argument leads out of the repository, where no revision knows anything. */
    public boolean isOutside(String argument) {
        try {
            return !real(argument).startsWith(top);
        } catch (InvalidPathException | IOException e) {
            // It leads nowhere, which whoever reads the files of today says.
            return false;
        }
    }

    @Override
    public boolean takes(String argument) {
        return true;
    }

    @Override
    public SearchStart find(String argument) throws IOException {
        String place = GitRevisions.slashed(top.relativize(real(argument)));
        TreeItem item = GitRevisions.item(tree, place)
                .orElseThrow(() -> GitRepository.nothing("The revision does not have it."));
        Path typed = workingFolder.resolve(argument).normalize();
        return new SearchStart(
                item, "", SourceFinder.shown(workingFolder, typed), GitRevisions.folders(tree, item.place()));
    }

    /** Where an argument really leads; of one that is gone, where it would. */
    private Path real(String argument) throws IOException {
        Path typed = workingFolder.resolve(argument).normalize();
        return Files.exists(typed)
                ? typed.toRealPath()
                : workingFolder.toRealPath().resolve(argument).normalize();
    }
}

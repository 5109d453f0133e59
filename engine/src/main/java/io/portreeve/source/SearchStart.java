package io.portreeve.source;

import java.util.List;

/**
 * What a PATH argument leads to: a file, or a folder where a search begins.
 *
 * @param item the file or folder, no link
 * @param prefix what is shown before every path, such as {@code git:HEAD~1:}; empty for the file system
 * @param path where it is, behind the prefix; empty for the folder that such paths start from
 * @param above the folders above it, outermost first, whose ignore files count too
 */
public record SearchStart(TreeItem item, String prefix, String path, List<TreeItem> above) {
    public SearchStart {
        above = List.copyOf(above);
    }

    /** How something is shown. */
    String shown(String inside) {
        return prefix + inside;
    }

    /** The file of the search at a path behind the prefix. */
    SourceCandidate candidate(String inside, TreeItem file, boolean named) {
        String argument = named ? "" : SourceCandidate.located(prefix, path);
        return new SourceCandidate(shown(inside), prefix, argument, named, file);
    }
}

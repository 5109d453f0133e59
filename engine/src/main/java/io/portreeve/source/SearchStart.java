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

    /** The same such that it can be taken apart at its slashes. */
    String located(String inside) {
        if (prefix.isEmpty() || inside.isEmpty()) {
            return prefix + inside;
        }
        return prefix + "/" + inside;
    }
}

package io.portreeve.sources.git;

import java.nio.file.NoSuchFileException;

/**
 * A PATH argument {@code git:REV} or {@code git:REV:PATH}.
 *
 * @param revision what git calls a revision; it has no colon, because the first one ends it
 * @param path as typed; empty for the whole tree
 */
public record GitArgument(String revision, String path) {
    private static final String PREFIX = "git:";

    /** Whether an argument has this form; a file of such a name is {@code ./git:...}. */
    public static boolean isOne(String argument) {
        return argument.startsWith(PREFIX);
    }

    static GitArgument parse(String argument) throws NoSuchFileException {
        String rest = argument.substring(PREFIX.length());
        int colon = rest.indexOf(':');
        String revision = colon < 0 ? rest : rest.substring(0, colon);
        if (revision.isEmpty()) {
            throw new NoSuchFileException(
                    argument, null, "A revision is missing behind git: as in git:HEAD~1 or git:main:deploy.");
        }
        return new GitArgument(revision, colon < 0 ? "" : rest.substring(colon + 1));
    }

    /** Whether the path starts from the working folder, as git has it, and not from the top of the repository. */
    boolean isFromWorkingFolder() {
        return path.equals(".") || path.equals("..") || path.startsWith("./") || path.startsWith("../");
    }

    /** What stands before every path of the revision. */
    String prefix() {
        return PREFIX + revision + ":";
    }
}

package io.portreeve.source;

import java.io.IOException;

/** A form of PATH arguments that the engine does not know of itself, such as revisions. */
public interface SourceForm {
    /** Whether an argument has this form. */
    boolean takes(String argument);

    /**
     * What it leads to. A {@link java.nio.file.NoSuchFileException} says by its reason, a whole sentence, what there is not;
     * another exception that it cannot be opened.
     */
    SearchStart find(String argument) throws IOException;
}

package io.portreeve.report;

import java.io.IOException;

/** Writes a comparison of two versions in one form. */
public interface DiffReporter {
    /** Writes the whole comparison; the same comparison gives the same characters. */
    void write(DiffReport report, Appendable out) throws IOException;
}

package io.portreeve.report;

import java.io.IOException;

/** Writes all connections of an input in one form. */
public interface ReachReporter {
    void write(ReachReport report, Appendable out) throws IOException;
}

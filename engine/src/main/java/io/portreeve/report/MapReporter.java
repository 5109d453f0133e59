package io.portreeve.report;

import java.io.IOException;

/** Writes an exposure map in one form. */
public interface MapReporter {
    /** Writes the whole map; the same map gives the same characters. */
    void write(MapReport report, Appendable out) throws IOException;
}

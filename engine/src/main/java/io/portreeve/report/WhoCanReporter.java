package io.portreeve.report;

import java.io.IOException;

/** A form in which it is told who could do something. */
public interface WhoCanReporter {
    void write(WhoCanReport report, Appendable out) throws IOException;
}

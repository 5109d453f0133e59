package io.portreeve.report;

import io.portreeve.scan.ScanResult;
import java.io.IOException;

/** One output format. */
public interface Reporter {
    /** Writes the whole report; the same result gives the same characters. */
    void write(ScanResult result, Appendable out) throws IOException;
}

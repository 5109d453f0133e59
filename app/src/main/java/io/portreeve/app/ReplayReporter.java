package io.portreeve.app;

import io.portreeve.guard.replay.Replayed;
import java.io.IOException;

/** Writes what a replay has shown in one form. */
interface ReplayReporter {
    /** Writes all of it; the same replay gives the same characters. */
    void write(Replayed replayed, Appendable out) throws IOException;
}

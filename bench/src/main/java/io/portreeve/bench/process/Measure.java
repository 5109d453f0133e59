package io.portreeve.bench.process;

import java.io.IOException;
import java.util.List;

/** One question about the whole program that is answered with numbers. */
interface Measure {
    /** How {@code --only} calls it. */
    String name();

    /** Runs whatever it takes; several processes, one after the other. */
    List<Figure> figures(Setting setting) throws IOException, InterruptedException;
}

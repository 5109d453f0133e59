package io.portreeve.app;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** One command of the program. */
interface Command {
    /** What it takes, and what its help says. */
    CommandSpec spec();

    /** Does it and gives the exit code. */
    int run(Flags flags, Surroundings here) throws IOException;
}

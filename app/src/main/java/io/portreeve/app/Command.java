package io.portreeve.app;

import java.io.IOException;

/** One command of the program. */
interface Command {
    /** What it takes, and what its help says. */
    Syntax syntax();

    /** Does it and gives the exit code. */
    int run(CommandLine line, Surroundings here) throws IOException;
}

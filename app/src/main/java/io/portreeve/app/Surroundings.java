package io.portreeve.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * What a command is run in.
 *
 * @param out standard output as bytes, because reports are UTF-8 whatever the locale says
 * @param err standard error
 * @param outIsTerminal whether somebody looks at standard output right now
 * @param workingFolder what relative paths start from
 * @param today the day, in UTC so that it is the same on every machine, by which accepted risks expire
 */
record Surroundings(
        InputStream in,
        OutputStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        Map<String, String> environment,
        Path workingFolder,
        LocalDate today) {
    private static final int USUAL_COLUMNS = 120;

    /** Those of this process; the launcher knows what is a terminal, Java cannot tell the two streams apart. */
    static Surroundings ofProcess() {
        return new Surroundings(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Boolean.getBoolean("portreeve.terminal.out"),
                Boolean.getBoolean("portreeve.terminal.err"),
                System.getenv(),
                Path.of(""),
                LocalDate.now(ZoneOffset.UTC));
    }

    /** The same on another day. */
    Surroundings on(LocalDate day) {
        return new Surroundings(in, out, err, outIsTerminal, errIsTerminal, environment, workingFolder, day);
    }

    /** How many cells a line of standard output may fill; 0 for any number, where nobody looks. */
    int columns() {
        if (!outIsTerminal) {
            return 0;
        }
        String said = environment.getOrDefault("COLUMNS", "");
        return said.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(said) : USUAL_COLUMNS;
    }
}

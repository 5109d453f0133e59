package io.portreeve.app;

import io.portreeve.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project as its readers find it: the pages, the examples, and the program run beside them. */
final class Project {
    /** Tests run in the folder of their module. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Project() {}

    /** Runs the program with its own rules, as the launcher would from here. */
    static Run run(String... words) {
        return new Run.In(ROOT).withRules(BuiltInRules.all()).run(words);
    }

    static String text(String path) throws IOException {
        return Files.readString(ROOT.resolve(path));
    }

    /** The files in a folder and those below it whose names end so, sorted. */
    static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}

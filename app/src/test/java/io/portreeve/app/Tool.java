package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A program of the machine that some tests run; where it is missing, they are skipped. */
record Tool(String name) {
    /** Runs it in a folder and gives all that it printed; it has to succeed. */
    String run(Path folder, List<String> arguments) throws IOException, InterruptedException {
        assumeThat(isPresent()).as(name + " is installed").isTrue();
        List<String> command = new ArrayList<>(List.of(name));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    /** Runs a script that stands among the resources of the tests. */
    String runScript(Path folder, String script, List<String> arguments) throws IOException, InterruptedException {
        Path file = folder.resolve(script);
        try (InputStream in = Objects.requireNonNull(Tool.class.getResourceAsStream(script), script)) {
            Files.write(file, in.readAllBytes());
        }
        List<String> all = new ArrayList<>(List.of(file.toString()));
        all.addAll(arguments);
        return run(folder, all);
    }

    private boolean isPresent() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }
}

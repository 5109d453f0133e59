package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A real process that writes many files and is killed at any moment: each file is the old one or the new one. */
class FixKillTest {
    private static final int FILES = 200;

    /** Long enough for a page of the file system to be written in part, if anything were. */
    private static final String FILLER = "# a line that says nothing, and takes its room\n".repeat(400);

    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec:
              ports:
                - port: 80
            """ + FILLER;

    private static final String FIXED = SERVICE.replace("80\n", "80\n      targetPort: 80\n");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> a_kill_leaves_each_file_old_or_new() {
        return Stream.of(2, 3, 5).map(seed -> DynamicTest.dynamicTest("seed " + seed, () -> kill(seed)));
    }

    private void kill(int seed) throws IOException, InterruptedException {
        Random random = new Random(seed);
        Path files = Files.createDirectories(folder.resolve("seed" + seed));
        for (int number = 0; number < FILES; number++) {
            Files.writeString(files.resolve(number + ".yaml"), SERVICE);
        }
        boolean preparing = seed % 2 == 0;
        int enough = 1 + random.nextInt(FILES);
        Process process = start(files);
        while (process.isAlive() && (preparing ? ready(files) : fixed(files)) < enough) {
            Thread.onSpinWait();
        }
        process.destroyForcibly().waitFor();

        for (int number = 0; number < FILES; number++) {
            assertThat(Files.readString(files.resolve(number + ".yaml"))).isIn(SERVICE, FIXED);
        }
        assertThat(new Run.In(files)
                        .withRules(BuiltInRules.all())
                        .run("fix", "-w")
                        .exitCode())
                .isZero();
        assertThat(fixed(files)).isEqualTo(FILES);
    }

    private static Process start(Path files) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        List.of(java, "-cp", path, "io.portreeve.app.Main", "fix", "--write", "-q"))
                .directory(files.toFile())
                .inheritIO()
                .start();
        return process;
    }

    private static long ready(Path files) throws IOException {
        try (Stream<Path> all = Files.list(files)) {
            return all.filter(file -> file.getFileName().toString().endsWith(".tmp"))
                            .count()
                    + fixed(files);
        }
    }

    private static long fixed(Path files) throws IOException {
        long fixed = 0;
        for (int number = 0; number < FILES; number++) {
            fixed += Files.size(files.resolve(number + ".yaml")) == FIXED.length() ? 1 : 0;
        }
        return fixed;
    }
}

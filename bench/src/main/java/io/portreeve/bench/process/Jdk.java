package io.portreeve.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A JDK on this machine. */
record Jdk(Path home, String version) {
    private static final List<String> MEASURED = List.of("17", "25");
    private static final List<String> FOLDERS =
            List.of("/usr/lib/jvm", "/usr/java", "/opt/java", "/Library/Java/JavaVirtualMachines");

    /** One of each version that is measured, as far as they are present; if none is, the one that runs this. */
    static List<Jdk> present() throws IOException {
        List<Jdk> found = new ArrayList<>();
        Stream.ofNullable(System.getenv("JAVA_HOME"))
                .map(Path::of)
                .flatMap(Jdk::at)
                .forEach(found::add);
        for (String folder : FOLDERS) {
            found.addAll(inside(Path.of(folder)));
        }
        List<Jdk> present = MEASURED.stream()
                .flatMap(version -> found.stream().filter(jdk -> jdk.is(version)).findFirst().stream())
                .toList();
        return present.isEmpty() ? at(Path.of(System.getProperty("java.home"))).toList() : present;
    }

    private static List<Jdk> inside(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> homes = Files.list(folder)) {
            return homes.sorted(Comparator.naturalOrder())
                    .flatMap(home -> Stream.of(home, home.resolve("Contents/Home")))
                    .flatMap(Jdk::at)
                    .toList();
        }
    }

    private static Stream<Jdk> at(Path home) {
        return Files.isExecutable(home.resolve("bin/java"))
                ? version(home).map(it -> new Jdk(home, it)).stream()
                : Stream.of();
    }

    /** From the file that every JDK carries. */
    private static Optional<String> version(Path home) {
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("^JAVA_VERSION=|\"", ""))
                    .findFirst();
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    private boolean is(String major) {
        return version.equals(major) || version.startsWith(major + ".");
    }

    String java() {
        return home.resolve("bin/java").toString();
    }
}

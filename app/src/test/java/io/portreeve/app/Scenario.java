package io.portreeve.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A question with its answer: a folder of {@code scenarios} with a README.md, manifests and expected findings.
 *
 * @param path the folder, from the root of the project
 * @param title the README's heading
 * @param text the README behind its heading
 * @param manifests paths from the root of the project, sorted
 */
record Scenario(String path, String title, String text, List<String> manifests) {
    static Scenario read(String path) throws IOException {
        String readme = Project.text(path + "/README.md");
        int end = readme.indexOf('\n');
        List<String> manifests = Project.files(path + "/manifests", "").stream()
                .filter(file -> file.toFile().isFile())
                .map(Scenario::fromRoot)
                .toList();
        return new Scenario(
                path,
                readme.substring("# ".length(), end),
                readme.substring(end).strip(),
                manifests);
    }

    Path expected() {
        return Project.ROOT.resolve(path).resolve("expected.findings");
    }

    /** One line for each finding, with paths as seen from the manifests' folder. */
    String findings() {
        String folder = path + "/manifests/";
        return Project.run("scan", path, "--quiet", "--fail-on", "never")
                .out()
                .lines()
                .map(line -> line.substring(folder.length()) + "\n")
                .collect(Collectors.joining());
    }

    private static String fromRoot(Path file) {
        return Project.ROOT.relativize(file).toString().replace('\\', '/');
    }
}

package io.portreeve.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of problem codes that scripts read, held against the sources. */
class ProblemCodesTest {
    private static final Path FLAWS = Project.ROOT.resolve("engine/src/main/java/io/portreeve/document/Flaw.java");
    private static final Path PROBLEMS = Project.ROOT.resolve("engine/src/main/java/io/portreeve/source/Problem.java");
    private static final Path KUSTOMIZATIONS =
            Project.ROOT.resolve("sources/src/main/java/io/portreeve/sources/kustomize/Account.java");
    private static final Pattern TOLD = Pattern.compile("Problem\\.(?:at|in)\\([^;]*?,\\s*\"(?<code>[a-z-]+)\",");
    private static final Pattern CONSTANT = Pattern.compile("static final String [A-Z_]+ = \"(?<code>[a-z-]+)\";");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(?<code>[a-z-]+)` \\| .+ \\| .+ \\|$");

    @Test
    void every_problem_code_stands_in_the_table_and_no_other() throws IOException {
        assertThat(documented()).isEqualTo(used());
    }

    private static Set<String> documented() throws IOException {
        String page = Project.text("docs/interfaces.md");
        String behind = page.substring(page.indexOf("\n## Problem codes\n") + 1);
        int next = behind.indexOf("\n## ");
        Matcher row = ROW.matcher(next < 0 ? behind : behind.substring(0, next));
        Set<String> codes = new TreeSet<>();
        while (row.find()) {
            codes.add(row.group("code"));
        }
        return codes;
    }

    private static Set<String> used() throws IOException {
        Set<String> codes = codes(CONSTANT, FLAWS);
        codes.addAll(codes(CONSTANT, PROBLEMS));
        codes.addAll(codes(CONSTANT, KUSTOMIZATIONS));
        for (String module : List.of("engine", "sources", "cluster", "app")) {
            for (Path source : Project.files(module + "/src/main/java", ".java")) {
                codes.addAll(codes(TOLD, source));
            }
        }
        return codes;
    }

    private static Set<String> codes(Pattern pattern, Path source) throws IOException {
        Set<String> codes = new TreeSet<>();
        Matcher match = pattern.matcher(Files.readString(source));
        while (match.find()) {
            codes.add(match.group("code"));
        }
        return codes;
    }
}

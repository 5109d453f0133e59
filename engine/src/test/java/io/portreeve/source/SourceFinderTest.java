package io.portreeve.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFinderTest {
    @TempDir
    private Path temporary;

    private Path work;

    @BeforeEach
    void a_folder_to_work_in() throws IOException {
        work = Files.createDirectory(temporary.toRealPath().resolve("work"));
    }

    @Test
    void a_folder_gives_its_manifests_in_order_and_nothing_else() throws IOException {
        write("b.yml", "z/a.yaml", "a.json", "c.jsonl", "c.ndjson", "README.md", "Kustomization", "Makefile");

        assertThat(paths(find(".")))
                .containsExactly("Kustomization", "a.json", "b.yml", "c.jsonl", "c.ndjson", "z/a.yaml");
    }

    @Test
    void paths_are_shown_relative_to_the_working_folder() throws IOException {
        write("here/a.yaml");
        Files.createFile(temporary.toRealPath().resolve("outside.yaml"));

        assertThat(paths(find("here", "../outside.yaml"))).containsExactly("../outside.yaml", "here/a.yaml");
        assertThat(paths(find(work.resolve("here").toString()))).containsExactly("here/a.yaml");
        assertThat(paths(find("./here/../here/"))).containsExactly("here/a.yaml");
    }

    @Test
    void a_file_that_is_named_is_read_whatever_it_looks_like() throws IOException {
        write(".gitignore", "notes.txt", ".hidden/a.yaml");
        Files.writeString(work.resolve(".gitignore"), "*\n");

        SourceList found = find("notes.txt", ".hidden/a.yaml");

        assertThat(paths(found)).containsExactly(".hidden/a.yaml", "notes.txt");
        assertThat(found.candidates()).allMatch(SourceCandidate::named);
    }

    @Test
    void a_file_reached_twice_is_read_once() throws IOException {
        write("a/b.yaml");

        assertThat(paths(find(".", "a", "a/b.yaml", "a/b.yaml"))).containsExactly("a/b.yaml");
    }

    @Test
    void hidden_and_dependency_folders_are_passed_over_and_counted() throws IOException {
        write(".github/a.yaml", ".git/a.yaml", "x/node_modules/a.yaml", "vendor/a.yaml", "ok.yaml", ".dot.yaml");

        SourceList found = find(".");

        assertThat(paths(found)).containsExactly(".dot.yaml", "ok.yaml");
        assertThat(found.skipped())
                .containsEntry("hidden folders", 1)
                .containsEntry("dependency folders (node_modules, vendor)", 2);
    }

    @Test
    void passing_over_can_be_switched_off() throws IOException {
        write(".github/a.yaml", ".git/a.yaml", "vendor/a.yaml", "b.yaml");
        Files.writeString(work.resolve(".gitignore"), "b.yaml\n");

        assertThat(paths(find(new SourceOptions(true, false), "."))).containsExactly(".github/a.yaml");
        assertThat(paths(find(new SourceOptions(false, true), "."))).containsExactly("b.yaml", "vendor/a.yaml");
        assertThat(paths(find(new SourceOptions(true, true), ".")))
                .containsExactly(".github/a.yaml", "b.yaml", "vendor/a.yaml");
    }

    @Test
    void the_nearest_ignore_file_has_the_last_word() throws IOException {
        write("a.yaml", "deep/a.yaml", "deep/b.yaml", "out/c.yaml", "own.yaml");
        Files.writeString(work.resolve(".gitignore"), "a.yaml\nout/\nown.yaml\n");
        Files.writeString(work.resolve("deep/.gitignore"), "!a.yaml\n/b.yaml\n");
        Files.writeString(work.resolve(".portreeveignore"), "!own.yaml\n");

        SourceList found = find(".");

        assertThat(paths(found)).containsExactly("deep/a.yaml", "own.yaml");
        assertThat(found.skipped())
                .containsEntry("files named by ignore files", 2)
                .containsEntry("folders named by ignore files", 1);
    }

    @Test
    void ignore_files_above_the_argument_count_up_to_the_top_of_the_repository() throws IOException {
        write(".git/config", "deploy/a.yaml", "deploy/secret.yaml");
        Files.writeString(work.resolve(".gitignore"), "secret.yaml\n");
        Files.writeString(temporary.toRealPath().resolve(".gitignore"), "a.yaml\n");

        assertThat(paths(find("deploy"))).containsExactly("deploy/a.yaml");
    }

    @Test
    void a_named_folder_is_searched_though_its_repository_ignores_it() throws IOException {
        write(".git/config", "rendered/sub/a.yaml");
        Files.writeString(work.resolve(".gitignore"), "rendered/**\nrendered/\n");

        assertThat(paths(find("rendered"))).containsExactly("rendered/sub/a.yaml");
        assertThat(paths(find("rendered/sub"))).containsExactly("rendered/sub/a.yaml");
        assertThat(paths(find("."))).isEmpty();
    }

    @Test
    void links_are_followed_only_to_what_lies_inside_and_is_new() throws IOException {
        write("a/real.yaml", "..data/b.yaml");
        Path outside = Files.createDirectory(temporary.toRealPath().resolve("outside"));
        Files.createFile(outside.resolve("secret.yaml"));
        link("a/again.yaml", "real.yaml");
        link("a/up", "..");
        link("b.yaml", "..data/b.yaml");
        link("out", outside.toString());
        link("gone.yaml", "nowhere.yaml");

        SourceList found = find(".");

        assertThat(paths(found)).containsExactly("a/real.yaml", "b.yaml");
        assertThat(found.skipped())
                .containsEntry("symbolic links that lead out of the scanned folder", 1)
                .containsEntry("symbolic links that lead nowhere", 1);
    }

    @Test
    void links_to_each_other_end() throws IOException {
        write(".x/a.yaml");
        link("one", ".x");
        link(".x/two", "../.x");
        link("loop", "loop");

        assertThat(paths(find("."))).containsExactly("one/a.yaml");
    }

    @Test
    void standard_input_is_a_file_without_a_folder() {
        SourceList found = find("-");

        assertThat(paths(found)).containsExactly("stdin");
        assertThat(found.candidates().get(0).folder()).isEmpty();
    }

    @Test
    void an_argument_that_leads_nowhere_is_a_problem() throws IOException {
        write("a.yaml");

        SourceList found = find("a.yaml", "missing.yaml", "nul\0byte");

        assertThat(paths(found)).containsExactly("a.yaml");
        assertThat(found.problems()).extracting(Problem::code).containsExactly("no-such-path", "no-such-path");
    }

    @Test
    void a_file_over_the_limit_is_a_problem_with_the_way_out() throws IOException {
        Files.writeString(work.resolve("a.yaml"), "kind: Pod\n");
        List<Problem> problems = new ArrayList<>();

        assertThat(find("a.yaml").candidates().get(0).read(9, problems::add)).isEmpty();
        assertThat(problems).extracting(Problem::code).containsExactly("file-too-large");
        assertThat(problems.get(0).message()).contains("more than 9 bytes", "--max-file-size");
        assertThat(find("a.yaml").candidates().get(0).read(10, problems::add)).isPresent();
    }

    @Test
    void a_file_that_vanished_is_a_problem() throws IOException {
        write("a.yaml");
        SourceCandidate candidate = find(".").candidates().get(0);
        Files.delete(work.resolve("a.yaml"));
        List<Problem> problems = new ArrayList<>();

        assertThat(candidate.read(100, problems::add)).isEmpty();
        assertThat(problems)
                .extracting(Problem::code, Problem::file)
                .containsExactly(tuple("unreadable-file", "a.yaml"));
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Path file = work.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        }
    }

    private void link(String name, String target) throws IOException {
        Files.createSymbolicLink(work.resolve(name), Path.of(target));
    }

    private SourceList find(String... arguments) {
        return find(SourceOptions.DEFAULT, arguments);
    }

    private SourceList find(SourceOptions options, String... arguments) {
        ByteArrayInputStream input = new ByteArrayInputStream("kind: Pod\n".getBytes(StandardCharsets.UTF_8));
        return SourceFinder.find(List.of(arguments), work, input, options);
    }

    private static List<String> paths(SourceList found) {
        return found.candidates().stream().map(SourceCandidate::path).toList();
    }
}

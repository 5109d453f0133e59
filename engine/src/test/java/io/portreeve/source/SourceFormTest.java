package io.portreeve.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Trees that lie elsewhere than in the file system: here in memory, under arguments that begin with {@code mem:}. */
class SourceFormTest {
    private final SortedMap<String, String> files = new TreeMap<>();

    @Test
    void a_tree_is_searched_like_a_folder_and_shown_with_its_prefix() {
        files.put("web.yaml", "kind: A\n");
        files.put("deploy/web.yml", "kind: B\n");
        files.put("deploy/README.md", "");
        files.put(".hidden/a.yaml", "");
        files.put("vendor/a.yaml", "");

        SourceList found = find("mem:");

        assertThat(found.candidates())
                .extracting(SourceCandidate::path, SourceCandidate::folder, SourceCandidate::name)
                .containsExactly(
                        tuple("mem:deploy/web.yml", "mem:/deploy", "web.yml"),
                        tuple("mem:web.yaml", "mem:", "web.yaml"));
        assertThat(found.candidates()).extracting(SourceCandidate::argument).containsOnly("mem:");
        assertThat(found.skipped()).hasSize(2);
    }

    @Test
    void ignore_files_of_the_tree_count_those_above_the_argument_too() {
        files.put(".gitignore", "out/\nsecret.yaml\n");
        files.put("deploy/.portreeveignore", "!secret.yaml\n/own.yaml\n");
        files.put("deploy/secret.yaml", "");
        files.put("deploy/own.yaml", "");
        files.put("deploy/out/a.yaml", "");
        files.put("deploy/deep/own.yaml", "");
        files.put("secret.yaml", "");

        assertThat(paths(find("mem:"))).containsExactly("mem:deploy/deep/own.yaml", "mem:deploy/secret.yaml");
        assertThat(paths(find("mem:deploy"))).containsExactly("mem:deploy/deep/own.yaml", "mem:deploy/secret.yaml");
        assertThat(paths(find("mem:deploy/out"))).containsExactly("mem:deploy/out/a.yaml");
    }

    @Test
    void a_file_that_is_named_is_read_whatever_it_is_called() {
        files.put("notes.txt", "kind: A\n");

        SourceCandidate named = find("mem:notes.txt").candidates().get(0);

        assertThat(named.named()).isTrue();
        assertThat(named.read(100, problem -> {}).orElseThrow().text()).isEqualTo("kind: A\n");
    }

    @Test
    void a_size_over_the_limit_is_enough_to_know_that_a_file_is_not_read() {
        files.put("large.yaml", "x".repeat(101));
        List<Problem> problems = new ArrayList<>();

        assertThat(find("mem:large.yaml").candidates().get(0).read(100, problems::add))
                .isEmpty();
        assertThat(problems).extracting(Problem::code).containsExactly("file-too-large");
    }

    @Test
    void what_is_not_there_is_a_problem_in_the_words_of_the_form() {
        SourceList found = find("mem:nope", "mem:broken");

        assertThat(found.problems())
                .extracting(Problem::code, Problem::file, Problem::message)
                .containsExactly(
                        tuple("unreadable-folder", "mem:broken", "Cannot be opened: it is broken."),
                        tuple("no-such-path", "mem:nope", "Nobody remembers that."));
    }

    private SourceList find(String... arguments) {
        return SourceFinder.find(
                List.of(arguments),
                Path.of("").toAbsolutePath(),
                InputStream.nullInputStream(),
                SourceOptions.DEFAULT,
                List.of(new Remembered()));
    }

    private static List<String> paths(SourceList found) {
        return found.candidates().stream().map(SourceCandidate::path).toList();
    }

    private final class Remembered implements SourceForm {
        @Override
        public boolean takes(String argument) {
            return argument.startsWith("mem:");
        }

        @Override
        public SearchStart find(String argument) throws IOException {
            String path = argument.substring("mem:".length());
            if (path.equals("broken")) {
                throw new IOException("it is broken");
            }
            Item item = new Item(path);
            if (item.children().isEmpty() && !files.containsKey(path)) {
                throw new NoSuchFileException(argument, null, "Nobody remembers that.");
            }
            List<TreeItem> above = path.isEmpty() ? List.of() : List.of(new Item(""));
            return new SearchStart(
                    item, "mem:", path, path.indexOf('/') < 0 ? above : List.of(new Item(""), new Item("deploy")));
        }
    }

    private final class Item implements TreeItem {
        private final String place;

        Item(String place) {
            this.place = place;
        }

        @Override
        public String name() {
            return place.substring(place.lastIndexOf('/') + 1);
        }

        @Override
        public String place() {
            return place;
        }

        @Override
        public Kind kind() {
            return files.containsKey(place) ? Kind.FILE : Kind.FOLDER;
        }

        @Override
        public List<TreeItem> children() {
            String folder = place.isEmpty() ? "" : place + "/";
            TreeSet<String> names = new TreeSet<>();
            files.keySet().stream()
                    .filter(path -> path.startsWith(folder))
                    .forEach(path -> names.add(path.substring(folder.length()).split("/", 2)[0]));
            return names.stream()
                    .map(name -> (TreeItem) new Item(folder + name))
                    .toList();
        }

        @Override
        public Optional<TreeItem> child(String name) {
            return children().stream()
                    .filter(child -> child.name().equals(name))
                    .findFirst();
        }

        @Override
        public Optional<TreeItem> parent() {
            return place.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Item(place.substring(0, Math.max(0, place.lastIndexOf('/')))));
        }

        @Override
        public TreeItem target() {
            return this;
        }

        @Override
        public long size() {
            return files.getOrDefault(place, "").length();
        }

        @Override
        public InputStream open() throws IOException {
            String text = files.get(place);
            if (text == null || text.length() > 100) {
                throw new IOException("it is not to be opened");
            }
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}

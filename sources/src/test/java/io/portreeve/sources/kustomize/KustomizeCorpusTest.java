package io.portreeve.sources.kustomize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceFinder;
import io.portreeve.source.SourceList;
import io.portreeve.source.SourceOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All public kustomizations, held against what Kustomize itself makes of them; only where they are beside the project. */
@EnabledIf("isPresent")
class KustomizeCorpusTest {
    private static final Path CORPUS =
            Path.of("../../shared/corpus").toAbsolutePath().normalize();

    private static final KustomizeTool TOOL =
            KustomizeTool.onPath(System.getenv().getOrDefault("PATH", ""));

    static boolean isPresent() {
        return Files.isDirectory(CORPUS);
    }

    /** A kustomization of the corpus, built here. */
    private record Case(Kustomization kustomization, Finished own) {
        String folder() {
            return kustomization.folder().path();
        }
    }

    private final SourceList files =
            SourceFinder.find(List.of("."), CORPUS, InputStream.nullInputStream(), SourceOptions.DEFAULT);
    private final Surrounding surrounding = new Surrounding(CORPUS.toString());
    private final Builder builder = new Builder(surrounding, Limits.DEFAULT);

    private List<Case> cases() {
        files.candidates().forEach(surrounding::list);
        List<Case> cases = new ArrayList<>();
        for (Root root : new Roots(builder, files.candidates()).all()) {
            if (!root.kustomization().isComponent()) {
                cases.add(new Case(root.kustomization(), new Finish(builder).of(root.kustomization(), new Account())));
            }
        }
        return cases;
    }

    @ParameterizedTest
    @CsvSource({
        "argoproj+argo-cd/manifests/namespace-install,namespace-install.yaml",
        "argoproj+argo-cd/manifests/cluster-install,install.yaml",
        "argoproj+argo-cd/manifests/ha/namespace-install,namespace-install.yaml"
    })
    void what_argo_publishes_is_what_is_built(String folder, String published) throws IOException {
        Case found = cases().stream()
                .filter(each -> each.folder().equals(folder))
                .findFirst()
                .orElseThrow();

        assertThat(found.own().account().shortfalls()).isEmpty();
        assertThat(different(
                        objects(Files.readString(
                                CORPUS.resolve(folder).resolve("..").resolve(published))),
                        found))
                .isEmpty();
        if (TOOL.isPresent()) {
            assertThat(different(objects(byTool(found).output()), found)).isEmpty();
        }
    }

    @Test
    void kustomize_agrees_wherever_nothing_is_left_out() throws IOException {
        assumeTrue(TOOL.isPresent(), "neither kustomize nor kubectl is on the search path");
        List<String> same = new ArrayList<>();
        List<String> partly = new ArrayList<>();
        List<String> other = new ArrayList<>();
        for (Case each : cases()) {
            boolean complete = each.own().account().shortfalls().isEmpty();
            if (!complete) {
                // Nothing is held against them: some name what is elsewhere, which is never fetched.
                partly.add(each.folder());
                continue;
            }
            ToolRun run = byTool(each);
            List<String> differences = run.failure().isPresent()
                    ? List.of("refused: " + run.failure().get())
                    : different(objects(run.output()), each);
            (differences.isEmpty() ? same : other).add(each.folder() + " " + differences);
        }

        assertThat(other).isEmpty();
        assertThat(same).hasSizeGreaterThan(170);
        assertThat(partly).hasSizeLessThan(50);
    }

    private ToolRun byTool(Case found) throws IOException {
        try (WorkCopy copy = WorkCopy.of(
                found.own().account().files().values(), found.kustomization().folder(), builder.library())) {
            return TOOL.run(copy);
        }
    }

    private static List<MadeMapping> objects(String text) {
        List<MadeMapping> objects = new ArrayList<>();
        new DocumentReader(Limits.DEFAULT)
                .read(SourceFile.of("built", text), document -> objects.add((MadeMapping) TreeReader.read(document)));
        return objects;
    }

    /** What differs, object by object. */
    private static List<String> different(List<MadeMapping> expected, Case found) {
        Map<ResourceId, MadeMapping> left = byId(expected);
        Map<ResourceId, MadeMapping> right = byId(found.own().objects());
        TreeSet<String> different = new TreeSet<>();
        left.forEach((id, object) -> {
            if (!Equality.same(
                    Optional.of(withoutLastBreaks(object)),
                    Optional.ofNullable(right.get(id)).map(KustomizeCorpusTest::withoutLastBreaks))) {
                different.add("other " + id);
            }
        });
        right.keySet().stream().filter(id -> !left.containsKey(id)).forEach(id -> different.add("more " + id));
        return List.copyOf(different);
    }

    private static Map<ResourceId, MadeMapping> byId(List<MadeMapping> objects) {
        Map<ResourceId, MadeMapping> byId = new LinkedHashMap<>();
        objects.forEach(object -> byId.put(ResourceId.of(object), object));
        return byId;
    }

    /** Whether a text that ends with its file has a last line break is read in two ways. */
    private static MadeMapping withoutLastBreaks(MadeMapping object) {
        MadeMapping changed = object;
        for (MadeEntry entry : object.entries().values()) {
            changed = changed.with(entry.key(), withoutLastBreak(entry.value()));
        }
        return changed;
    }

    private static Made withoutLastBreak(Made value) {
        if (value instanceof MadeMapping mapping) {
            return withoutLastBreaks(mapping);
        }
        return value instanceof MadeScalar scalar && scalar.isText()
                ? MadeScalar.text(scalar.text().stripTrailing(), scalar.origin())
                : value;
    }
}

package io.portreeve.model.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.document.Cursor;
import io.portreeve.document.Document;
import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceFile;
import io.portreeve.source.TextDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Every object of public manifests, counted by others beforehand, is either judged or passed over for a reason. */
@EnabledIf("isPresent")
class CorpusKindsTest {
    private static final Path CORPUS = Path.of("../../shared/corpus");

    /** Templates of other tools with doubled braces that happen to be readable: none of a template is judged. */
    private static final Set<String> TEMPLATES = Set.of(
            "digitalocean+digitalocean-cloud-controller-manager/docs/example-manifests/cloud-controller-manager.yml",
            "kubernetes-sigs+external-dns/docs/snippets/exoscale/how-to-test.yaml",
            "kubernetes-sigs+network-policy-api/conformance/base/manifests.yaml");

    /** Kinds of which only some objects concern ports. */
    private static final Set<String> PARTLY_READ = Set.of(
            "APIService",
            "ConfigMap",
            "CustomResourceDefinition",
            "MutatingWebhookConfiguration",
            "ValidatingWebhookConfiguration",
            "ServiceAccount");

    private static final DocumentReader READER = new DocumentReader(Limits.DEFAULT);

    private final ObjectReader reader = new ObjectReader();
    private final KindReaders kinds = new KindReaders(List.of(), Optional.empty());

    static boolean isPresent() {
        return Files.isRegularFile(CORPUS.resolve("FILES.tsv"));
    }

    private record Row(String path, int objects) {}

    private static List<Row> rows() throws IOException {
        try (Stream<String> lines = Files.lines(CORPUS.resolve("FILES.tsv"))) {
            return lines.map(line -> line.split("\t", -1))
                    .filter(cells -> Set.of("yaml", "json").contains(cells[3]) && cells[5].equals("OK"))
                    .map(cells -> new Row(cells[0], recognised(cells[9])))
                    .toList();
        }
    }

    /** How many objects of {@code Service:2,ConfigMap:1} have a kind of the table; ConfigMaps are judged by their data. */
    private static int recognised(String counts) {
        return Stream.of(counts.split(","))
                .map(count -> count.split(":"))
                .filter(count -> count.length == 2 && isInTable(count[0]))
                .mapToInt(count -> Integer.parseInt(count[1]))
                .sum();
    }

    private static boolean isInTable(String kind) {
        return !PARTLY_READ.contains(kind)
                && KindReaders.ROWS.stream().anyMatch(row -> row.kind().equals(kind));
    }

    @Test
    void every_object_of_a_recognised_kind_is_judged_or_counted() throws IOException {
        List<String> differing = new ArrayList<>();
        for (Row row : rows()) {
            int accounted = documents(row.path()).mapToInt(this::accounted).sum();
            if (accounted != row.objects()) {
                differing.add(row.path());
            }
        }
        assertThat(differing).isSubsetOf(TEMPLATES);
    }

    /** Objects judged, those passed over as pieces, and those of another group that share a recognised kind's name. */
    private int accounted(Document document) {
        DocumentContents contents = reader.read(document, "");
        long judged = contents.objects().stream()
                .filter(object -> !PARTLY_READ.contains(object.kind()))
                .count();
        int pieces = contents.passedOver().getOrDefault(DocumentContents.PARTIAL, 0)
                + contents.passedOver().getOrDefault(DocumentContents.NAMELESS, 0);
        return (int) judged + pieces + (isNamesake(document.cursor()) ? 1 : 0);
    }

    private boolean isNamesake(Cursor object) {
        GroupKind type = new GroupKind(
                GroupKind.groupOf(object.get("apiVersion").text().orElse("")),
                object.get("kind").text().orElse(""));
        boolean isObject = object.get("apiVersion").exists();
        return isObject
                && isInTable(type.kind())
                && kinds.of(type).isEmpty()
                && kinds.meantBy(type).isEmpty();
    }

    @Test
    void only_templates_with_parameters_deserve_a_problem() throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (Row row : rows()) {
            documents(row.path())
                    .forEach(document ->
                            problems.addAll(reader.read(document, "").problems()));
        }
        assertThat(problems).extracting(Problem::code).containsOnly("placeholder");
        assertThat(problems)
                .extracting(Problem::file)
                .containsExactlyInAnyOrder(
                        "sclorg+nodejs-ex/openshift/templates/nodejs-postgresql-persistent.json",
                        "sclorg+nodejs-ex/openshift/templates/nodejs-postgresql.json",
                        "sclorg+nodejs-ex/openshift/templates/nodejs.json");
    }

    private static Stream<Document> documents(String path) throws IOException {
        List<Document> documents = new ArrayList<>();
        byte[] bytes = Files.readAllBytes(CORPUS.resolve(path));
        SourceFile file = TextDecoder.decode(path, bytes, problem -> {}).orElseThrow();
        READER.read(file, documents::add);
        return documents.stream();
    }
}

package io.portreeve.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.source.Problem;
import io.portreeve.source.SourceFile;
import io.portreeve.source.TextDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Runs over thousands of public manifests where they are present beside the project. */
@EnabledIf("isPresent")
class CorpusTest {
    private static final Path CORPUS = Path.of("..", "..", "shared", "corpus");
    private static final Set<String> READABLE = Set.of("yaml", "json", "kustomization", "chart-meta");

    /** File name to documents handed out and kinds of problems. */
    private static final Map<String, String> ODDITIES = Map.ofEntries(
            Map.entry("utf-16.yaml", "2 "),
            Map.entry("guestbook-ui-svc.yaml", "1 "),
            Map.entry("list.json", "2 "),
            Map.entry(".argocd-source-broken.yaml", "0 unparsable-document"),
            Map.entry("45413.yaml", "1 "),
            Map.entry("serviceentry-valid.yaml", "5 "),
            Map.entry("dapr.yaml", "0 unparsable-document"),
            Map.entry("node-with-s2i.yaml", "1 "),
            Map.entry("helmrelease.yaml", "1 "),
            Map.entry("plex.yaml", "1 "),
            Map.entry("prometheus-operator-0alertmanagerConfigCustomResourceDefinition.yaml", "1 "),
            Map.entry("config-data-full.yaml", "1 "),
            Map.entry("common-labels.out.yaml", "19 duplicate-key"),
            Map.entry("dualstack.yaml", "1 "),
            Map.entry("configmaps-new.yaml", "2 duplicate-key"),
            Map.entry("v0.1.12.yaml", "2 duplicate-key"),
            Map.entry("customers-service-deployment.yaml", "1 duplicate-key"),
            Map.entry("statefulset-ondelete.yaml", "1 duplicate-key"),
            Map.entry("sctp-deployment.yaml", "2 "),
            Map.entry("inference-pool-variables.yaml", "5 "),
            Map.entry("vlllm gpu_deployment.yaml", "6 "),
            Map.entry("llm-service.yaml", "0 unparsable-document"),
            Map.entry("store-west-1-service.yaml", "6 unparsable-document"),
            Map.entry("service.yaml", "0 template"),
            Map.entry("echo.yaml", "1 unparsable-document"),
            Map.entry("rc.yaml", "1 "),
            Map.entry("pod_example.json", "1 "),
            Map.entry("backend.yaml", "0 template"),
            Map.entry("knative_serving_crds.yaml", "10 "),
            Map.entry("dep.yaml", "0 template"),
            Map.entry("clickhouseinstallations.clickhouse.altinity.com.yaml", "1 "),
            Map.entry("kafka-persistent.yaml", "3 "),
            Map.entry("coredns-deployment.yml.j2", "0 template"),
            Map.entry("filter-service-opaque-ports.yaml", "1 "),
            Map.entry("requirements.yaml", "1 "),
            Map.entry("loadbalancer-with-additional-ports.yaml", "1 "));

    static boolean isPresent() {
        return Files.isRegularFile(CORPUS.resolve("FILES.tsv"));
    }

    private static Reading read(String path) throws IOException {
        List<Problem> problems = new ArrayList<>();
        byte[] bytes = Files.readAllBytes(CORPUS.resolve(path));
        Optional<SourceFile> file = TextDecoder.decode(path, bytes, problems::add);
        assertThat(file).as(path + " " + problems).isPresent();
        Reading reading = Reading.of(file.get(), Limits.DEFAULT);
        TreeInvariants.check(reading, file.get().text().length());
        return reading;
    }

    @Test
    void every_file_that_libyaml_reads_is_read_with_as_many_documents() throws IOException {
        Map<String, String> different = new TreeMap<>();
        for (String row : Files.readAllLines(CORPUS.resolve("FILES.tsv"))) {
            String[] columns = row.split("\t", -1);
            if (columns[5].equals("OK") && READABLE.contains(columns[3])) {
                String difference = difference(columns[0], Integer.parseInt(columns[7]));
                if (!difference.isEmpty()) {
                    different.put(columns[0], difference);
                }
            }
        }
        assertThat(different).isEmpty();
    }

    /** The last document counted by libyaml may be empty, so the last one handed out can come before it. */
    private static String difference(String path, int expected) throws IOException {
        Reading reading = read(path);
        if (reading.codes().contains("template")) {
            return "";
        }
        if (reading.codes().stream().anyMatch(code -> !code.equals("duplicate-key"))) {
            return reading.problems().toString();
        }
        int chunks = Chunks.of(Files.readString(CORPUS.resolve(path)).replaceFirst("^\uFEFF", ""))
                .size();
        boolean json = reading.documents().stream().allMatch(d -> d.root() instanceof MappingNode m && m.flow());
        return json || chunks == expected ? "" : chunks + " documents instead of " + expected;
    }

    @Test
    void every_file_is_read_without_an_exception_and_with_ranges_inside() throws IOException {
        int files = 0;
        for (String row : Files.readAllLines(CORPUS.resolve("FILES.tsv"))) {
            String path = row.split("\t", -1)[0];
            if (Files.isRegularFile(CORPUS.resolve(path))) {
                read(path);
                files++;
            }
        }
        assertThat(files).isGreaterThan(5_000);
    }

    @Test
    void helm_templates_are_never_handed_out_when_they_cannot_be_read() throws IOException {
        for (String row : Files.readAllLines(CORPUS.resolve("FILES.tsv"))) {
            String[] columns = row.split("\t", -1);
            if (columns[3].equals("helm-template") && columns[5].startsWith("ERR")) {
                assertThat(read(columns[0]).codes()).as(columns[0]).containsExactly("template");
            }
        }
    }

    @Test
    void odd_files_behave_as_their_list_says() throws IOException {
        Map<String, String> seen = new TreeMap<>();
        for (String row : Files.readAllLines(CORPUS.resolve("ODDITIES.tsv"))) {
            String path = row.split("\t", -1)[0];
            if (Files.isRegularFile(CORPUS.resolve(path))) {
                Reading reading = read(path);
                String codes = String.join(",", Set.copyOf(reading.codes()));
                seen.put(
                        path.substring(path.lastIndexOf('/') + 1),
                        reading.documents().size() + " " + codes);
            }
        }
        assertThat(seen).containsAllEntriesOf(ODDITIES);
        assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(ODDITIES.keySet());
    }
}

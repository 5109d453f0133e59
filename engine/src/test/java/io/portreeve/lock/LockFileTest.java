package io.portreeve.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.portreeve.Given;
import io.portreeve.change.Door;
import io.portreeve.change.Exposures;
import io.portreeve.exposure.ExposureOptions;
import io.portreeve.exposure.Scope;
import io.portreeve.exposure.Stages;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceFile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockFileTest {
    private static final String WEB =
            "internet  443/TCP  Service/shop/web (LoadBalancer)  ->  8443/TCP  Deployment/shop/web";
    private static final String SSH =
            "internet  8022/TCP  Service/ops/bastion (LoadBalancer)  ->  22/TCP  Pod/ops/bastion";

    @ParameterizedTest
    @ValueSource(
            strings = {
                WEB,
                "restricted to 2001:db8::/32, 203.0.113.0/24  443/TCP  Service/web (LoadBalancer)  ->  8443/TCP  Pod/web",
                "unknown  80,443/TCP  Ingress/shop/web (every host/api(/|$)(.*))  ->  8080/TCP  Deployment/shop/web",
                "network  auto/TCP  Service/web (NodePort)  ->  http/TCP  pods of Service/web",
                "unknown  80/TCP  Gateway/infra/public (HTTPRoute shop/web)  ->  3000/TCP  Deployment/shop/web",
                "internet  80,443/TCP  Ingress/web (a.example.com/x: y #z)  ->  80/TCP  Pod/web"
            })
    void a_line_is_read_as_it_was_written(String line) {
        LockEntry entry = LockEntry.parse(line).orElseThrow();
        assertThat(entry).hasToString(line);

        LockFile file = file(LockText.of(List.of(entry)));

        assertThat(file.problems()).isEmpty();
        assertThat(file.lines())
                .singleElement()
                .satisfies(read -> assertThat(read.entry()).isEqualTo(entry));
    }

    @Test
    void comments_on_and_above_lines_and_the_head_stay_when_the_lines_are_written_anew() {
        LockFile old = file("""
                # Ask the platform team.
                version: 1
                exposures:
                  # the shop,
                  # for everybody
                  - %s  # OPS-7
                  - internet  80/TCP  Service/shop/old (LoadBalancer)  ->  80/TCP  Pod/shop/old  # to be gone
                """.formatted(WEB));

        String text = LockText.of(List.of(entry(SSH), entry(WEB)), old);

        assertThat(text).isEqualTo("""
                # Ask the platform team.
                version: 1
                exposures:
                  - %s
                  # the shop,
                  # for everybody
                  - %s  # OPS-7
                """.formatted(SSH, WEB));
        assertThat(LockText.of(List.of(entry(SSH), entry(WEB)), file(text))).isEqualTo(text);
    }

    @Test
    void a_comment_goes_with_the_same_way_in_when_others_may_come() {
        LockFile old = file("version: 1\nexposures:\n  - " + WEB + "  # OPS-7\n");
        String narrower = WEB.replace("internet", "restricted to 203.0.113.0/24");

        assertThat(LockText.of(List.of(entry(narrower)), old))
                .isEqualTo("version: 1\nexposures:\n  - " + narrower + "  # OPS-7\n");
    }

    @Test
    void a_file_that_holds_nothing_says_so() {
        assertThat(LockText.of(List.of())).endsWith("\nversion: 1\nexposures: []\n");
        assertThat(LockText.of(List.of(entry(WEB)), file(LockText.of(List.of()))))
                .isEqualTo(LockText.of(List.of(entry(WEB))));
    }

    @Test
    void whoever_comes_from_less_far_by_the_same_way_is_held_too() {
        LockFile file = file("version: 1\nexposures:\n  - " + WEB + "\n");

        assertThat(file.holds(entry(WEB))).isTrue();
        assertThat(file.holds(entry(WEB.replace("internet", "restricted to 203.0.113.0/24"))))
                .isTrue();
        assertThat(file.holds(entry(WEB.replace("443/TCP  S", "444/TCP  S")))).isFalse();
        assertThat(file.holds(entry(WEB.replace("8443", "9443")))).isFalse();
        assertThat(file.holds(entry(WEB.replace("LoadBalancer", "NodePort")))).isFalse();
        assertThat(file("version: 1\nexposures:\n  - " + WEB.replace("internet", "network") + "\n")
                        .holds(entry(WEB)))
                .isFalse();
    }

    @Test
    void a_node_port_that_the_cluster_chooses_is_held_once_it_is_chosen() {
        String line = "network  auto/TCP  Service/shop/web (NodePort)  ->  8443/TCP  Deployment/shop/web";
        LockFile file = file("version: 1\nexposures:\n  - " + line + "\n");
        LockEntry chosen = entry(line.replace("auto", "31234"));

        assertThat(file.holds(chosen)).isTrue();
        assertThat(file.unneeded(List.of(chosen))).isEmpty();
        assertThat(file.holds(entry(line.replace("auto/TCP", "31234/UDP")))).isFalse();
    }

    @Test
    void a_line_that_nobody_needs_is_told_at_its_place() {
        LockFile file = file("version: 1\nexposures:\n  - " + WEB + "\n  - " + SSH + "\n");
        LockEntry narrower = entry(WEB.replace("internet", "network"));

        assertThat(file.unneeded(List.of(narrower)))
                .extracting(problem -> problem.range().orElseThrow() + " " + problem.code() + " " + problem.message())
                .containsExactly(
                        "portreeve.lock:3:5 lock-unneeded Fewer come this way than the line allows: write network."
                                + " portreeve lock --update does.",
                        "portreeve.lock:4:5 lock-unneeded Nobody comes this way any more: take the line out."
                                + " portreeve lock --update does.");
        assertThat(file.unneeded(List.of(entry(WEB), entry(SSH)))).isEmpty();
    }

    @Test
    void a_line_that_is_none_costs_only_itself() {
        LockFile file = file("version: 1\nexposures:\n  - all of it\n  - " + WEB + "\n");

        assertThat(file.problems())
                .extracting(
                        Problem::code, problem -> problem.range().orElseThrow().toString())
                .containsExactly(tuple("lock-malformed", "portreeve.lock:3:5"));
        assertThat(file.holds(entry(WEB))).isTrue();
    }

    @Test
    void a_line_of_very_many_sources_is_read() {
        String sources = IntStream.range(0, 50_000)
                .mapToObj(number -> "10." + number / 65536 + "." + number / 256 % 256 + "." + number % 256 + "/32")
                .collect(Collectors.joining(", "));

        assertThat(entry(WEB.replace("internet", "restricted to " + sources))
                        .door()
                        .sources())
                .hasSize(50_000);
    }

    @Test
    void a_name_with_a_line_end_in_it_adds_no_line() {
        LockEntry entry = new LockEntry(
                new Door(Scope.INTERNET, List.of(), "80/TCP", "Service/web\n  - " + SSH, "LoadBalancer"),
                "80/TCP",
                "Pod/\u202eweb");

        String text = LockText.of(List.of(entry));

        assertThat(text.lines()).hasSize(5);
        assertThat(text).contains("Service/web\\u000a  - internet").contains("Pod/\\u202eweb\"\n");
        assertThat(file(text).holds(entry(SSH))).isFalse();
    }

    @Test
    void another_version_holds_nothing() {
        LockFile file = file("version: 2\nexposures:\n  - " + WEB + "\n");

        assertThat(file.problems()).extracting(Problem::code).containsExactly("lock-malformed");
        assertThat(file.holds(entry(WEB))).isFalse();
    }

    @Test
    void what_is_open_is_what_the_file_holds_once_it_is_written() {
        List<LockEntry> open =
                LockEntry.all(Exposures.of(Stages.of(Given.manifests("""
                        apiVersion: v1
                        kind: Service
                        metadata: {name: web, namespace: shop}
                        spec:
                          type: LoadBalancer
                          selector: {app: web}
                          ports: [{port: 443, targetPort: https}]
                        ---
                        apiVersion: v1
                        kind: Pod
                        metadata: {name: web, namespace: shop, labels: {app: web}}
                        spec:
                          containers:
                            - name: web
                              image: example.com/web:1
                              ports: [{name: https, containerPort: 8443}]
                        """).snapshot(), ExposureOptions.NONE)));

        assertThat(LockText.of(open)).endsWith("""
                version: 1
                exposures:
                  - internet  443/TCP  Service/shop/web (LoadBalancer)  ->  8443/TCP  Pod/shop/web
                  - network  auto/TCP  Service/shop/web (NodePort)  ->  8443/TCP  Pod/shop/web
                """);
        assertThat(open)
                .allSatisfy(entry ->
                        assertThat(file(LockText.of(open)).holds(entry)).isTrue());
    }

    private static LockEntry entry(String line) {
        return LockEntry.parse(line).orElseThrow();
    }

    private static LockFile file(String text) {
        return LockFile.read(SourceFile.of("portreeve.lock", text));
    }
}

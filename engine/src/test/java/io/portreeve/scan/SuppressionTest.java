package io.portreeve.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.document.Limits;
import io.portreeve.exposure.ExposureOptions;
import io.portreeve.finding.Baseline;
import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.finding.Suppressed;
import io.portreeve.model.Place;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceCandidate;
import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceList;
import io.portreeve.source.SourceRange;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accepted risks, as comments and annotations write them. */
class SuppressionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final String COMMENT = "# portreeve:ignore PR9001 reason=\"reviewed\"";

    @Test
    void a_comment_speaks_for_its_own_line() {
        ScanResult result = scan(service("- port: 80 " + COMMENT, "- port: 81"));

        assertThat(suppressed(result)).containsExactly("COMMENT reviewed: 80");
        assertThat(open(result)).containsExactly("81");
        assertThat(result.problems()).isEmpty();
        assertThat(result.statistics().suppressed()).isEqualTo(1);
    }

    @Test
    void a_comment_that_stands_alone_speaks_for_the_next_line_that_is_none() {
        ScanResult result = scan(service(COMMENT, "# the bastion", "- port: 80", "- port: 81"));

        assertThat(suppressed(result)).containsExactly("COMMENT reviewed: 80");
        assertThat(open(result)).containsExactly("81");
    }

    @Test
    void a_comment_at_a_key_speaks_for_the_value_below_it() {
        String manifest = service("- port: 80")
                .replace("selector:\n    app: web", "selector: # portreeve:ignore PR9002 reason=seen\n    app: odd");

        assertThat(suppressed(scan(manifest))).containsExactly("COMMENT seen: selector");
    }

    @Test
    void a_comment_works_in_flow_style_in_lists_and_with_other_line_ends() {
        String flow = """
                apiVersion: v1
                kind: List
                items:
                  - apiVersion: v1
                    kind: Service
                    metadata: {name: web}
                    spec: {ports: [
                      {port: 80}, # portreeve:ignore PR9001 reason="reviewed"
                      {port: 81}]}
                """;

        assertThat(open(scan(flow))).containsExactly("81");
        assertThat(open(scan(flow.replace("\n", "\r\n")))).containsExactly("81");
    }

    @Test
    void a_comment_may_follow_another_and_name_several_rules_in_any_form() {
        String both =
                "# for the bastion # portreeve:ignore pr9002, every-port[port=80] until=2027-01-31 reason='a \"b\"; c'";
        ScanResult result = scan(service("- port: 80 " + both));

        assertThat(suppressed(result)).containsExactly("COMMENT a \"b\"; c: 80");
        assertThat(problems(result))
                .containsExactly(
                        "10:53 suppression-unused This suppression suppresses nothing: there is no finding of PR9002"
                                + " on the line that it speaks of. Take it out, or move it to where the finding is.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "80/TCP", "http", "80/tcp", "81,http", "8080"})
    void an_annotation_speaks_for_a_port_of_its_object(String port) {
        ScanResult result = scan(annotated("PR9001[port=" + port + "] reason=reviewed")
                .replace("- port: 80\n", "- {name: http, port: 80, targetPort: 8080}\n"));

        assertThat(open(result)).containsExactly("90");
        assertThat(result.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91", "80/UDP", "https"})
    void another_port_is_not_meant(String port) {
        ScanResult result = scan(annotated("PR9001[port=" + port + "] reason=reviewed"));

        assertThat(open(result)).containsExactly("80", "90");
        assertThat(problems(result))
                .containsExactly(
                        "6:27 suppression-unused This suppression suppresses nothing: the finding of PR9001 is about"
                                + " ports that it does not name. Name each of them, or none.");
    }

    @Test
    void a_finding_about_the_whole_service_is_accepted_only_with_all_of_its_ports() {
        assertThat(open(scan(
                        annotated("PR9002[port=80] reason=reviewed").replace("spec:", "spec:\n  selector: {a: b}"))))
                .contains("selector");
        assertThat(open(scan(
                        annotated("PR9002[port=80,90] reason=reviewed").replace("spec:", "spec:\n  selector: {a: b}"))))
                .doesNotContain("selector");
    }

    @Test
    void an_annotation_holds_several_with_semicolons_between_and_inside_quotes() {
        ScanResult result = scan(annotated(
                "PR9001[port=80] reason=\\\"a; b\\\"; PR9001[port=90] until=2026-07-01 reason=until the move "));

        assertThat(suppressed(result)).containsExactly("ANNOTATION a; b: 80", "ANNOTATION until the move: 90");
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void an_annotation_of_the_pods_speaks_for_what_makes_them() {
        ScanResult result = scan("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata:
                      labels: {app: web}
                      annotations:
                        portreeve.io/ignore: PR9001 reason=reviewed
                    spec:
                      containers:
                        - name: web
                          image: example.com/web:1
                          ports: [{containerPort: 22}]
                """);

        assertThat(suppressed(result)).containsExactly("ANNOTATION reviewed: 22");
    }

    @Test
    void an_annotation_of_a_pod_counts_once() {
        ScanResult result = scan("""
                {"apiVersion": "v1", "kind": "Pod",
                 "metadata": {"name": "web", "annotations": {"portreeve.io/ignore": "PR9001 reason=\\"x\\"; PR9002 reason=y"}},
                 "spec": {"containers": [{"name": "web", "image": "example.com/web:1", "ports": [{"containerPort": 22}]}]}}
                """);

        assertThat(suppressed(result)).containsExactly("ANNOTATION x: 22");
        assertThat(problems(result)).hasSize(1).first().asString().startsWith("2:91 suppression-unused");
    }

    @Test
    void an_annotation_speaks_for_no_other_object() {
        ScanResult result = scan(annotated("PR9001 reason=reviewed") + "---\n" + service("- port: 80"));

        assertThat(suppressed(result)).hasSize(2);
        assertThat(open(result)).containsExactly("80");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            PR9001                                  | 10:35 | it gives no reason
            PR9001 until=2027-01-31                 | 10:35 | it gives no reason
            PR9001 reason=""                        | 10:49 | its reason is empty
            PR9001 reason=                          | 10:49 | its reason is empty
            PR9999 reason=x                         | 10:35 | there is no rule PR9999
            PR9001,PR9999 reason=x                  | 10:42 | there is no rule PR9999
            PR9001 until=2027-02-30 reason=x        | 10:48 | until is a day such as 2027-01-31, not '2027-02-30'
            PR9001 until=tomorrow reason=x          | 10:48 | until is a day such as 2027-01-31, not 'tomorrow'
            PR9001 reason="x                        | 10:49 | the quote that opens here is never closed
            PR9001 reason="x"y                      | 10:52 | 'y' is not understood
            PR9001 reason=x until=2027-01-31        | 10:51 | the reason swallows what stands behind it: put it in quotes
            PR9001 untill=2027-01-31 reason=x       | 10:42 | 'untill=' is not understood
            PR9001 because of SEC-12                | 10:42 | 'because' is not understood
            PR9001[host=a] reason=x                 | 10:41 | what stands in brackets is [port=...]
            PR9001[port=80 reason=x                 | 10:41 | what stands in brackets is [port=...]
            PR9001[port=80/ICMP] reason=x           | 10:41 | a port is a number, a name, or a number with its protocol
            PR9001 reason="x" reason="y"            | 10:53 | reason stands here a second time
            reason=x                                | 10:35 | there is no rule reason
            ,                                       | 10:35 | a rule such as PR2001 is missing here
            """)
    void a_malformed_comment_suppresses_nothing_and_is_a_problem_at_its_place(String text, String place, String why) {
        ScanResult result = scan(service("- port: 80 # portreeve:ignore " + text));

        assertThat(open(result)).containsExactly("80");
        assertThat(problems(result)).hasSize(1);
        assertThat(problems(result).get(0))
                .startsWith(place + " suppression-malformed This suppression suppresses nothing: " + why)
                .contains("Write it as PR2001[port=22] until=2027-01-31 reason=\"...\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "portreeve:ignore",
                "Portreeve:ignore PR9001 reason=x",
                "portreeve: ignore PR9001",
                "portreeve:ignored x"
            })
    void a_slip_in_the_instruction_is_told(String comment) {
        assertThat(problems(scan(service("- port: 80 # " + comment))))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("10:18 suppression-malformed");
    }

    @Test
    void prose_about_suppressions_is_none() {
        assertThat(scan(service("- port: 80 # see portreeve:ignore in the docs"))
                        .problems())
                .isEmpty();
    }

    @Test
    void one_malformed_entry_does_not_spoil_those_beside_it() {
        ScanResult result = scan(annotated("PR9001[port=80] reason=; PR9001[port=90] reason=seen"));

        assertThat(open(result)).containsExactly("80");
        assertThat(problems(result)).hasSize(1).first().asString().startsWith("6:50 suppression-malformed");
    }

    @Test
    void the_last_day_is_a_day_on_which_it_holds() {
        assertThat(open(scan(service("- port: 80 # portreeve:ignore PR9001 until=2026-07-01 reason=x"))))
                .isEmpty();
    }

    @Test
    void an_expired_suppression_suppresses_nothing_and_says_what_it_was_for() {
        ScanResult result = scan(service("- port: 80 # portreeve:ignore PR9001 until=2026-06-30 reason=\"SEC-12\""));

        assertThat(open(result)).containsExactly("80");
        assertThat(problems(result))
                .containsExactly(
                        "10:35 suppression-expired This suppression of PR9001 held until 2026-06-30, so a finding is"
                                + " reported again. Settle what was accepted, or write a later day. Its reason was: SEC-12");
    }

    @Test
    void of_rules_that_are_not_judged_nothing_is_said() {
        String manifest = service("- port: 80 # portreeve:ignore PR9001,PR9002 until=2026-06-30 reason=x");
        ScanOptions knowing = accepting(Baseline.EMPTY);

        assertThat(scan(manifest, knowing, List.of()).problems()).isEmpty();
    }

    @Test
    void what_is_not_shown_is_used_all_the_same() {
        ScanOptions high = new ScanOptions(
                        Limits.DEFAULT,
                        UnitMode.AUTO,
                        ExposureOptions.NONE,
                        List.of(),
                        Map.of(),
                        Severity.HIGH,
                        Confidence.POSSIBLE)
                .accepting(new SuppressionOptions(TODAY, Map.of(), List.of(), Baseline.EMPTY));

        ScanResult result = scan(service("- port: 80 " + COMMENT), high, RULES);

        assertThat(result.problems()).isEmpty();
        assertThat(result.suppressed()).isEmpty();
    }

    @Test
    void a_comment_in_what_is_no_object_accepts_nothing() {
        assertThat(scan("# portreeve:ignore nonsense\nsettings: 1\n").problems())
                .isEmpty();
    }

    @Test
    void a_baseline_accepts_what_it_holds_and_tells_what_is_gone() {
        Baseline baseline =
                read(Baseline.of(scan(service("- port: 80", "- port: 81")).findings()));

        ScanResult result = scan(service("- port: 82", "- port: 81"), accepting(baseline), RULES);

        assertThat(suppressed(result)).containsExactly("BASELINE recorded in baseline.json: 81");
        assertThat(open(result)).containsExactly("82");
        assertThat(result.baseline().entries()).hasSize(1);
        assertThat(result.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "1 of 2 entries of the baseline is no longer found, the first is PR9001 of Service/web in web.yaml. Give"
                                + " --write-baseline beside --baseline to take it out.");
    }

    @Test
    void what_was_not_judged_stays_in_the_baseline() {
        Baseline baseline = read(Baseline.of(scan(service("- port: 80")).findings()));
        SourceList other =
                new SourceList(List.of(file("other.yaml", service("- port: 1"))), List.of(), new TreeMap<>());

        assertThat(scan("kind: [", accepting(baseline), RULES).baseline()).isEqualTo(baseline);
        assertThat(scan(service("- port: 1"), accepting(baseline), List.of()).baseline())
                .isEqualTo(baseline);
        assertThat(new Scan(accepting(baseline), RULES, Workers.inline())
                        .run(other)
                        .baseline())
                .isEqualTo(baseline);
    }

    @Test
    void what_a_searched_folder_no_longer_holds_is_gone() {
        Baseline baseline = read(Baseline.of(scan(service("- port: 80")).findings()));
        SourceCandidate found = new SourceCandidate(
                "other.yaml",
                "",
                false,
                file("other.yaml", service("- port: 1")).content());
        SourceList folder = new SourceList(List.of(found), List.of(), new TreeMap<>());

        assertThat(new Scan(accepting(baseline), RULES, Workers.inline())
                        .run(folder)
                        .baseline()
                        .entries())
                .isEmpty();
    }

    private static Baseline read(Baseline written) {
        SourceRange place = SourceFile.of("baseline.json", "{}").whole();
        return new Baseline(written.entries().stream()
                .map(entry -> new Baseline.Entry(
                        entry.fingerprint(), entry.rule(), entry.file(), entry.object(), Optional.of(place)))
                .toList());
    }

    private static List<String> open(ScanResult result) {
        return result.findings().stream().map(Finding::message).toList();
    }

    private static List<String> suppressed(ScanResult result) {
        return result.suppressed().stream().map(SuppressionTest::words).toList();
    }

    private static String words(Suppressed suppressed) {
        return suppressed.by().kind().name() + " " + suppressed.by().reason() + ": "
                + suppressed.finding().message();
    }

    private static List<String> problems(ScanResult result) {
        return result.problems().stream()
                .map(problem ->
                        problem.range().orElseThrow().startPosition() + " " + problem.code() + " " + problem.message())
                .toList();
    }

    private static ScanOptions accepting(Baseline baseline) {
        return ScanOptions.DEFAULT.accepting(
                new SuppressionOptions(TODAY, SuppressionOptions.namesById(RULES), List.of(), baseline));
    }

    private static ScanResult scan(String text) {
        return scan(text, accepting(Baseline.EMPTY), RULES);
    }

    private static ScanResult scan(String text, ScanOptions options, List<Rule> rules) {
        SourceList sources = new SourceList(List.of(file("web.yaml", text)), List.of(), new TreeMap<>());
        return new Scan(options, rules, Workers.inline()).run(sources);
    }

    private static SourceCandidate file(String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new SourceCandidate(path, "", true, () -> new ByteArrayInputStream(bytes));
    }

    /** The first line of {@code ports} is the tenth of the file. */
    private static String service(String... ports) {
        return """
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                spec:
                  selector:
                    app: web
                  type: ClusterIP
                  ports:
                """ + "    " + String.join("\n    ", ports) + "\n";
    }

    private static String annotated(String annotation) {
        return """
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                  annotations:
                    portreeve.io/ignore: "%s"
                spec:
                  ports:
                    - port: 80
                    - port: 90
                """.formatted(annotation);
    }

    private static final List<Rule> RULES = List.of(new EveryPort(), new EverySelector());

    private static final class EveryPort implements Rule {
        private static final RuleInfo INFO = RuleInfo.of("PR9001", "every-port", Severity.LOW, "Finds every port.");

        @Override
        public RuleInfo info() {
            return INFO;
        }

        @Override
        public Stream<Finding> check(RuleContext context) {
            Stream<Finding> ofServices = context.snapshot().services().stream()
                    .flatMap(service -> service.ports().stream()
                            .map(port ->
                                    port(finding(service, port.port().place().orElseThrow()))));
            Stream<Finding> ofPods = context.snapshot().workloads().stream()
                    .flatMap(workload -> workload.pod().containers().stream()
                            .flatMap(container -> container.ports().stream())
                            .map(port ->
                                    port(finding(workload, port.number().place().orElseThrow()))));
            return Stream.concat(ofServices, ofPods);
        }

        private static Finding port(Finding.Builder finding) {
            Place place = finding.message("").place();
            return finding.subject(place.text()).message(place.text());
        }
    }

    private static final class EverySelector implements Rule {
        private static final RuleInfo INFO =
                RuleInfo.of("PR9002", "every-selector", Severity.LOW, "Finds every odd selector.");

        @Override
        public RuleInfo info() {
            return INFO;
        }

        @Override
        public Stream<Finding> check(RuleContext context) {
            return context.snapshot().services().stream()
                    .flatMap(service -> service.selector().stream()
                            .filter(selector -> !selector.labels().containsValue("web"))
                            .map(selector -> finding(service, selector.place()).message("selector")));
        }
    }
}

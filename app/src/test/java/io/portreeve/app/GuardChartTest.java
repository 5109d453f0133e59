package io.portreeve.app;

import static io.portreeve.app.GuardChart.at;
import static io.portreeve.app.GuardChart.list;
import static io.portreeve.app.GuardChart.map;
import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.cluster.ListedKinds;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.model.reader.ReadKind;
import io.portreeve.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The chart of guard, by whatever values: what it deploys is what the API, the guard and Portreeve's own rules take. */
class GuardChartTest {
    /** Together every value of the chart that makes another object, or another part of one. */
    private static final Map<String, String[]> OPTIONS = Map.of(
            "as it is",
            new String[0],
            "mutation, monitoring, and what an operator may add",
            new String[] {
                "mutation.enabled=true",
                "serviceMonitor.enabled=true",
                "serviceMonitor.labels.release=prometheus",
                "prometheusRule.enabled=true",
                "prometheusRule.labels.release=prometheus",
                "namespace.create=true",
                "priorityClassName=system-cluster-critical",
                "networkPolicy.fromCIDRs[0]=10.0.0.0/8",
                "webhook.exemptNamespaces[0]=monitoring",
                "image.digest=sha256:0123",
                "imagePullSecrets[0].name=registry",
                "javaOptions=-XX:+UseG1GC",
                "nodeSelector.role=control",
                "podLabels.team=platform",
                "podAnnotations.team=platform",
                "tolerations[0].operator=Exists"
            },
            "certificates of cert-manager",
            new String[] {"certificates.from=certManager", "mutation.enabled=true", "serviceMonitor.enabled=true"},
            "certificates of an issuer that is there",
            new String[] {
                "certificates.from=certManager",
                "certificates.certManager.issuerRef.kind=ClusterIssuer",
                "certificates.certManager.issuerRef.name=company"
            },
            "certificates of a Secret that is there",
            new String[] {
                "certificates.from=existingSecret",
                "certificates.existingSecret.name=guard-tls",
                "certificates.existingSecret.caBundle=Y2VydGlmaWNhdGU=",
                "webhook.connections=false",
                "networkPolicy.enabled=false",
                "replicas=1"
            });

    private static final List<String> MANIFESTS = List.of(
            "namespace.yaml",
            "serviceaccount.yaml",
            "rbac.yaml",
            "configmap.yaml",
            "networkpolicy.yaml",
            "service.yaml",
            "poddisruptionbudget.yaml",
            "deployment.yaml");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> what_it_renders_has_only_fields_that_the_api_knows() {
        return OPTIONS.entrySet().stream()
                .map(option -> DynamicTest.dynamicTest(option.getKey(), () -> {
                    List<Map<String, Object>> objects =
                            GuardChart.with(option.getValue()).objects();
                    assertThat(objects).hasSizeGreaterThan(6);
                    objects.forEach(KnownFields::check);
                }));
    }

    @TestFactory
    Stream<DynamicTest> portreeve_finds_nothing_in_it() {
        return OPTIONS.entrySet().stream()
                .map(option -> DynamicTest.dynamicTest(option.getKey(), () -> {
                    Path file = Files.createTempFile(folder, "rendered", ".yaml");
                    Files.writeString(file, GuardChart.with(option.getValue()).text());
                    Run run = here().run("scan", file.getFileName().toString(), "--fail-on", "info", "--strict");
                    assertThat(run.out()).startsWith("No findings in 1 file ");
                    assertThat(run.exitCode()).as(run.out()).isZero();
                }));
    }

    private Run.In here() {
        return new Run.In(folder).withRules(BuiltInRules.all());
    }

    @Test
    void the_plain_manifests_are_the_chart_with_its_own_values() throws IOException {
        GuardChart chart = GuardChart.with("namespace.create=true");

        compare("guard.yaml", chart.text(MANIFESTS));
        compare("webhook.yaml", chart.text(List.of("validatingwebhook.yaml")));
        List<String> all = new ArrayList<>(MANIFESTS);
        all.add("validatingwebhook.yaml");
        assertThat(chart.texts().keySet()).containsExactlyInAnyOrderElementsOf(all);
    }

    private static void compare(String name, String rendered) throws IOException {
        Path file = Project.ROOT.resolve("deploy/manifests/" + name);
        String text = "# Rendered from deploy/chart/portreeve-guard with its own values; a test keeps both alike.\n"
                + rendered;
        if (System.getProperty("update") != null) {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text);
        }
        assertThat(file).hasContent(text);
    }

    @Test
    void what_the_schema_does_not_know_is_refused() {
        for (String set :
                List.of("onUnknown=no", "replicas=0", "image.name=x", "certificates.from=nowhere", "more=1")) {
            assertThat(GuardChart.rendered(set).problems())
                    .as(set)
                    .extracting(problem -> problem.code())
                    .containsExactly("chart-not-rendered");
        }
    }

    @Test
    void it_may_list_and_watch_what_guard_watches_and_nothing_else() {
        TreeSet<String> watched = new TreeSet<>();
        for (ReadKind kind : ListedKinds.watched(new ObjectReader().kinds())) {
            watched.add(resource(kind));
        }
        TreeSet<String> granted = new TreeSet<>();
        for (Object rule : list(at(GuardChart.with().object("ClusterRole"), "rules"))) {
            if (list(at(rule, "verbs")).contains("watch")) {
                granted.addAll(resources(rule));
            }
        }
        // OpenShift's kinds in the core group are from before it had groups of its own.
        watched.removeIf(resource -> resource.equals("/deploymentconfigs") || resource.equals("/routes"));

        assertThat(granted).isEqualTo(watched);
    }

    private static List<String> resources(Object rule) {
        List<String> all = new ArrayList<>();
        for (Object group : list(at(rule, "apiGroups"))) {
            list(at(rule, "resources")).forEach(resource -> all.add(group + "/" + resource));
        }
        return all;
    }

    private static String resource(ReadKind kind) {
        String name = kind.kind().toLowerCase(Locale.ROOT);
        String plural = name.endsWith("policy")
                ? name.substring(0, name.length() - 1) + "ies"
                : name.endsWith("ss") ? name + "es" : name.endsWith("s") ? name : name + "s";
        return kind.group() + "/" + plural;
    }

    @Test
    void it_reads_one_secret_and_writes_that_and_its_own_webhooks() {
        GuardChart chart = GuardChart.with();
        List<Object> rules = new ArrayList<>(list(at(chart.object("ClusterRole"), "rules")));
        rules.addAll(list(at(chart.object("Role"), "rules")));

        List<String> more = new ArrayList<>();
        for (Object rule : rules) {
            if (!at(rule, "verbs").equals(List.of("list", "watch"))) {
                more.add(at(rule, "verbs") + " " + resources(rule) + " " + at(rule, "resourceNames"));
            }
        }

        assertThat(more)
                .containsExactly(
                        "[get] [/configmaps] {}",
                        "[get, update] [admissionregistration.k8s.io/mutatingwebhookconfigurations,"
                                + " admissionregistration.k8s.io/validatingwebhookconfigurations] [portreeve-guard]",
                        "[get, update] [/secrets] [portreeve-guard-authority]");
        assertThat(GuardChart.with("certificates.from=certManager").text()).doesNotContain("update");
    }

    @TestFactory
    Stream<DynamicTest> guard_takes_its_flags() {
        return OPTIONS.entrySet().stream()
                .map(option -> DynamicTest.dynamicTest(option.getKey(), () -> {
                    Object deployment = GuardChart.with(option.getValue()).object("Deployment");
                    List<String> words = new ArrayList<>();
                    list(at(deployment, "spec", "template", "spec", "containers", 0, "args"))
                            .forEach(word -> words.add(String.valueOf(word)));
                    assertThat(words.remove(0)).isEqualTo("guard");

                    CommandLine line =
                            CommandLine.parse(new GuardCommand(new RuleChoice(BuiltInRules.all())).syntax(), words);

                    assertThat(line.value("--dns-name")).contains("portreeve-guard.portreeve.svc");
                    assertThat(line.value("--tls-secret").isPresent())
                            .isEqualTo(line.value("--webhook").isPresent());
                }));
    }

    @Test
    void guard_takes_its_configuration_and_its_lock_file() throws IOException {
        GuardChart chart = GuardChart.with("mutation.enabled=true", "lock=version: 1\nexposures: []\n");
        Map<String, Object> data = map(at(chart.object("ConfigMap"), "data"));
        for (Map.Entry<String, Object> file : data.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), String.valueOf(file.getValue()));
        }
        Files.writeString(folder.resolve("empty.yaml"), "");

        assertThat(data.get("portreeve.yaml")).isEqualTo("""
                guard:
                  mode: audit
                  mutate:
                  - internal
                  - no-node-ports
                """);
        Run run = here().run("lock", "empty.yaml", "--check", "--config", "portreeve.yaml");
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    }

    @Test
    void namespaces_that_are_left_alone_are_those_of_generated_policies() {
        Object webhook = at(GuardChart.with().object("ValidatingWebhookConfiguration"), "webhooks", 0);
        Object names = at(webhook, "namespaceSelector", "matchExpressions", 0, "values");

        assertThat(Project.run("policy", "kyverno", "--rule", "PR3002").out().replaceAll("\\s+", " "))
                .contains("namespaces: - "
                        + String.join(
                                " - ", list(names).stream().map(String::valueOf).toList()));
    }

    @Test
    void alerts_ask_for_metrics_that_the_manual_names() throws IOException {
        String manual = Project.text("docs/admission.md");
        List<String> metrics = new ArrayList<>();
        for (Object rule : list(at(
                GuardChart.with("prometheusRule.enabled=true").object("PrometheusRule"),
                "spec",
                "groups",
                0,
                "rules"))) {
            Pattern.compile("portreeve_[a-z_]+")
                    .matcher(String.valueOf(at(rule, "expr")))
                    .results()
                    .forEach(metric -> metrics.add(metric.group().replaceAll("_bucket$", "")));
        }

        assertThat(metrics).hasSize(5).allSatisfy(metric -> assertThat(manual).contains("| `" + metric + "` |"));
    }
}

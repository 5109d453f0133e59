package io.portreeve.report;

import io.portreeve.exposure.Disposition;
import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.exposure.Scope;
import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fingerprint;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.Place;
import io.portreeve.model.Service;
import io.portreeve.reachability.Premise;
import io.portreeve.scan.ScanResult;
import io.portreeve.scan.Statistics;
import io.portreeve.source.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The scans that the golden files show, one for each thing that a report must get right. */
enum Scan {
    DASHBOARD {
        @Override
        ScanResult result() {
            Manifest front = Manifest.of("shop/admin.yaml", """
                    apiVersion: v1
                    kind: Service
                    metadata:
                      name: admin-dashboard
                      namespace: shop
                    spec:
                      type: LoadBalancer
                      ports:
                        - port: 9000
                      selector:
                        app: admin-dashboard
                    """);
            Manifest back = Manifest.of("shop/deployment with space.yaml", "ports:\n  - containerPort: 9000\n");
            Service service = front.service(Optional.of("shop"), "admin-dashboard");
            Finding open = front.targetPortOmitted(service, front.range("port: 9000"), "spec.ports[0]")
                    .severity(Severity.CRITICAL)
                    .related(back.range("9000"), "the pods declare port 9000 here")
                    .exposure(new ExposurePath(
                            List.of(
                                    Hop.of(Hop.Kind.INTERNET, "Internet"),
                                    Hop.of(
                                            Hop.Kind.LOAD_BALANCER,
                                            "load balancer 9000",
                                            service,
                                            "9000/TCP",
                                            front.place("type", "LoadBalancer")),
                                    Hop.of(
                                            Hop.Kind.SERVICE,
                                            "Service admin-dashboard:9000",
                                            service,
                                            "9000/TCP",
                                            front.place("port: 9000", "9000")),
                                    Hop.of(Hop.Kind.TARGET_PORT, "(targetPort omitted, so 9000)"),
                                    Hop.of(Hop.Kind.WORKLOAD, "Deployment admin-dashboard:9000")),
                            Scope.INTERNET,
                            Disposition.REACHES_CONTAINER,
                            List.of(
                                    Premise.standing("NetworkPolicies were not evaluated"),
                                    Premise.standing("load balancers are public unless an annotation says otherwise")),
                            Optional.of(service),
                            Optional.empty(),
                            Optional.empty()))
                    .fix(new Fix(
                            "write targetPort: 9000",
                            List.of(front.insertBehind("port: 9000", "\n      targetPort: 9000"))))
                    .message("Port 9000 of Service shop/admin-dashboard has no targetPort and so opens port 9000 of"
                            + " Deployment shop/admin-dashboard, an administration console, to the Internet.");
            Finding hint = Finding.of("PR2001", "admin-port", service, open.place())
                    .severity(Severity.INFO)
                    .confidence(Confidence.POSSIBLE)
                    .fix(Fix.advice("choose another port"))
                    .message("Port 9000 may be an administration console.");
            return scan(List.of(open, hint), List.of(), 2, 2, 2, Map.of("Helm templates", 3));
        }
    },
    HOSTILE {
        @Override
        ScanResult result() {
            Manifest evil = Manifest.of("evil\u001b[31m.yaml", "name: \"a\u001b[2Jb\u202ec\u0085d\"\n");
            Service service = evil.service(Optional.of("n\u0007s"), "x\u001b]0;y\u0007");
            Finding finding = evil.targetPortOmitted(service, evil.range("b\u202ec"), "metadata.name\r")
                    .severity(Severity.HIGH)
                    .related(evil.range("name"), "see\n\u2066here")
                    .exposure(new ExposurePath(
                            List.of(Hop.of(Hop.Kind.SERVICE, "Service \u009b31m")),
                            Scope.CLUSTER,
                            Disposition.REACHES_CONTAINER,
                            List.of(Premise.standing("s\u001bt"), Premise.condition("c\u001bt")),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()))
                    .fix(new Fix("write \ud800", List.of(evil.insertBehind("d\"", " # \udc00\u001b"))))
                    .message("Name \u001b[1mx\u001b[0m\r\n is odd.");
            List<Problem> problems = List.of(Problem.at(evil.range("d"), "odd\u001bcode", "Odd \u001b[5m text."));
            return scan(List.of(finding), problems, 1, 1, 1, Map.of("reason\u001b", 1));
        }
    },
    MARKUP {
        @Override
        ScanResult result() {
            Manifest evil = Manifest.of("a|b/<script>alert(1)</script>, @team `x` [y](z):1%0A.yaml", """
                    # ]]> --> </details>
                    name: "=cmd|' /C calc'!A0"
                    port: ::set-env name=A::b
                    """);
            Service service = evil.service(Optional.of("=1+1"), "@octocat");
            Finding finding = Finding.of(
                            "PR1001",
                            "target-port-omitted",
                            service,
                            new Place(evil.range("=cmd|' /C calc'!A0"), "metadata.annotations[\"]]>\"]"))
                    .severity(Severity.HIGH)
                    .subject("<b>")
                    .related(
                            evil.range("::set-env name=A::b\n"),
                            "see https://evil.example/, www.evil.example and #1, :boom: ##[error]x")
                    .exposure(new ExposurePath(
                            List.of(
                                    Hop.of(Hop.Kind.INTERNET, "Internet"),
                                    Hop.of(Hop.Kind.INGRESS, "Ingress <img src=x onerror=alert(1)> (``/`|`)")),
                            Scope.INTERNET,
                            Disposition.REACHES_CONTAINER,
                            List.of(
                                    Premise.standing("the class is <i>odd</i> & @octocat agrees"),
                                    Premise.condition("\"quoted\", 'single' | ]]> ##[group]")),
                            Optional.of(service),
                            Optional.empty(),
                            Optional.empty()))
                    .fix(Fix.advice("=HYPERLINK(\"https://evil.example\";\"click\")"))
                    .message(
                            "@octocat: ]]></failure><script>alert('1')</script> **bold** _it_ ~~no~~ $x$ 100%, a|b ##[x]");
            Finding again = Finding.of("PR1001", "target-port-omitted", service, finding.place())
                    .subject("<b>")
                    .message("+1 \"quoted\"\r\n::error::injected");
            List<Problem> problems = List.of(
                    Problem.at(evil.range("port"), "duplicate-key", "Key </td>|<td> occurs twice:\n::error::x"),
                    Problem.in("-evil,\"x\".yaml", "unreadable-file", "-->\uffff]]>"));
            return scan(List.of(finding, again), problems, 1, 1, 1, Map.of("<reason>", 1));
        }
    },
    LAYOUT {
        @Override
        ScanResult result() {
            Manifest tabs = Manifest.of("a/tabs.yaml", "ports:\t[\t\"80\",\t\t81\t]\r\nmore: 1\r\n");
            Manifest wide = Manifest.of("b/größe 100%.yaml", "a: 日本😀e\u0301: 22 # 全角\n");
            Manifest longer =
                    Manifest.of("c/long.json", "{\"x\":[" + "0,".repeat(400) + "9000" + ",1".repeat(400) + "]}");
            Manifest block = Manifest.of("d/block.yaml", "spec:\n  ports:\n    - port: 80\n  type: NodePort\n");
            return scan(
                    List.of(
                            layout(tabs, "81", Severity.MEDIUM),
                            layout(tabs, "\"80\"", Severity.LOW),
                            layout(wide, "22", Severity.LOW),
                            layout(wide, "本😀", Severity.LOW),
                            layout(longer, "9000", Severity.LOW),
                            layout(longer, "{", Severity.LOW),
                            layout(longer, "]}", Severity.LOW),
                            layout(block, "ports:\n    - port: 80", Severity.LOW),
                            layout(block, "", Severity.LOW)),
                    List.of(),
                    4,
                    4,
                    4,
                    Map.of());
        }
    },
    PREMISES {
        @Override
        ScanResult result() {
            Manifest front = Manifest.of("C:/lb.yaml", "spec:\n  loadBalancerSourceRanges: [10.0.0.0/8]\n");
            Service service = front.service(Optional.empty(), "db");
            Finding finding = front.targetPortOmitted(
                            service, front.range("10.0.0.0/8"), "spec.loadBalancerSourceRanges[0]")
                    .severity(Severity.MEDIUM)
                    .confidence(Confidence.LIKELY)
                    .exposure(new ExposurePath(
                            List.of(Hop.of(Hop.Kind.NETWORK, "network"), Hop.of(Hop.Kind.SERVICE, "Service db:5432")),
                            Scope.UNKNOWN,
                            Disposition.OUTSIDE_SOURCE_RANGES,
                            List.of(
                                    Premise.condition("the provider honours loadBalancerSourceRanges"),
                                    Premise.standing("NetworkPolicies were not evaluated"),
                                    Premise.condition("nodes have no public address")),
                            Optional.of(service),
                            Optional.empty(),
                            Optional.empty()))
                    .message("Port 5432 is PostgreSQL.");
            return scan(List.of(finding), List.of(), 1, 1, 1, Map.of());
        }
    },
    NO_FINDINGS {
        @Override
        ScanResult result() {
            return scan(List.of(), List.of(), 1, 3, 2, Map.of("Helm templates", 2, "partial objects (patches)", 1));
        }
    },
    PROBLEMS_ONLY {
        @Override
        ScanResult result() {
            Manifest broken = Manifest.of("/tmp/broken.yaml", "a: 1\na: 2\nb: [\n");
            return scan(
                    List.of(),
                    List.of(
                            Problem.at(
                                    broken.range("a: 2", "a"),
                                    "duplicate-key",
                                    "Key a occurs twice; the last one counts."),
                            Problem.at(
                                    broken.range("["), "unparsable-document", "The list that begins here never ends."),
                            Problem.in("gone.yaml", "unreadable-file", "The file cannot be read: permission denied.")),
                    2,
                    1,
                    0,
                    Map.of());
        }
    };

    abstract ScanResult result();

    /** As the golden files spell it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Finding layout(Manifest manifest, String marked, Severity severity) {
        return manifest.targetPortOmitted(manifest.service(Optional.empty(), "web"), manifest.range(marked), "spec")
                .severity(severity)
                .message("The carets stand under the right characters.");
    }

    private static ScanResult scan(
            List<Finding> findings,
            List<Problem> problems,
            int files,
            int documents,
            int objects,
            Map<String, Integer> skipped) {
        List<Finding> printed = findings.stream()
                .map(finding -> finding.withFingerprint(Fingerprint.written("0123456789abcdef")))
                .toList();
        Statistics statistics = new Statistics(files, documents, objects, new TreeMap<>(skipped), 0);
        return new ScanResult(printed, new ExposureMap(List.of()), problems, statistics);
    }
}

package io.portreeve.remedy;

import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.document.Scalars;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Workload;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A NetworkPolicy that leaves some ports of a workload's pods to everybody, some to pods or to ranges of addresses, and the rest to
 * nobody.
 *
 * @param workload whose pods it selects
 * @param labels by which it selects them
 * @param open ports for everybody
 * @param own ports for pods of the namespace
 * @param cluster ports for every pod
 * @param ranges ports for some addresses, by these
 */
public record LeastPolicy(
        Workload workload,
        Map<String, String> labels,
        SortedSet<PodPort> open,
        SortedSet<PodPort> own,
        SortedSet<PodPort> cluster,
        SortedMap<String, SortedSet<PodPort>> ranges) {
    public LeastPolicy {
        labels = Map.copyOf(labels);
        open = new TreeSet<>(open);
        own = new TreeSet<>(own);
        cluster = new TreeSet<>(cluster);
        ranges = new TreeMap<>(ranges);
    }

    /** One that tells the namespace from everybody, and nobody else. */
    public LeastPolicy(Workload workload, Map<String, String> labels, SortedSet<PodPort> open, SortedSet<PodPort> own) {
        this(workload, labels, open, own, new TreeSet<>(), new TreeMap<>());
    }

    /** The name it gets: the workload's, and the direction. */
    public String name() {
        return workload.name() + "-ingress";
    }

    /** {@code NetworkPolicy shop/db-ingress}. */
    public String title() {
        Optional<String> namespace = workload.namespace();
        return "NetworkPolicy " + namespace.map(name -> name + "/").orElse("") + name();
    }

    /** The manifest, ready to stand in a file, with the last line break. */
    public String text() {
        StringBuilder text = new StringBuilder("""
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                """);
        text.append("  name: ").append(Scalars.written(name())).append('\n');
        workload.namespace()
                .ifPresent(name -> text.append("  namespace: ")
                        .append(Scalars.written(name))
                        .append('\n'));
        text.append("spec:\n  podSelector:\n    matchLabels:\n");
        sorted().forEach((key, value) -> text.append("      ")
                .append(Scalars.written(key))
                .append(": ")
                .append(Scalars.written(value))
                .append('\n'));
        text.append("  policyTypes:\n    - Ingress\n");
        if (open.isEmpty() && own.isEmpty() && cluster.isEmpty() && ranges.isEmpty()) {
            return text.append("  ingress: []\n").toString();
        }
        text.append("  ingress:\n");
        rule(text, "    - from:\n        - podSelector: {}\n      ports:\n", own);
        rule(text, "    - from:\n        - namespaceSelector: {}\n      ports:\n", cluster);
        ranges.forEach((range, ports) -> rule(
                text,
                "    - from:\n        - ipBlock:\n            cidr: " + Scalars.written(range) + "\n      ports:\n",
                ports));
        rule(text, "    - ports:\n", open);
        return text.toString();
    }

    /** The policy as an object in the place of the workload's file, so that it belongs where the workload does. */
    public List<KubernetesObject> objects() {
        List<KubernetesObject> read = new ArrayList<>();
        SourceFile file = SourceFile.of(workload.origin().file().path(), text());
        new DocumentReader(Limits.DEFAULT)
                .read(
                        file,
                        document -> read.addAll(new ObjectReader()
                                .read(document, workload.origin().unit())
                                .objects()));
        return read;
    }

    private SortedMap<String, String> sorted() {
        return new TreeMap<>(labels);
    }

    private static void rule(StringBuilder text, String head, SortedSet<PodPort> ports) {
        if (!ports.isEmpty()) {
            text.append(head);
        }
        for (PodPort port : ports) {
            text.append("        - protocol: ").append(port.protocol()).append('\n');
            text.append("          port: ").append(port.number()).append('\n');
        }
    }

    /** What it does, a clause: what it leaves to whom, and what it closes. */
    public String claim(List<PodPort> closed) {
        StringBuilder claim = new StringBuilder();
        if (!own.isEmpty()) {
            claim.append(ports(own)).append(" for pods of the namespace only");
        }
        if (!closed.isEmpty()) {
            claim.append(claim.isEmpty() ? "" : ", ").append(ports(closed)).append(" for nobody");
        }
        if (!open.isEmpty()) {
            claim.append(", ").append(ports(open)).append(" as before");
        }
        return claim.append(", every undeclared port for nobody").toString();
    }

    private static String ports(Iterable<PodPort> ports) {
        StringBuilder text = new StringBuilder();
        int count = 0;
        for (PodPort port : ports) {
            text.append(count++ == 0 ? "" : ", ").append(port);
        }
        return (count == 1 ? "port " : "ports ") + text;
    }
}

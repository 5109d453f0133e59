package io.portreeve;

import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.ExposureOptions;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Service;
import io.portreeve.model.Snapshot;
import io.portreeve.model.Workload;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.reachability.Reachability;
import io.portreeve.source.SourceFile;
import io.portreeve.topology.Joining;
import io.portreeve.topology.Topology;
import java.util.ArrayList;
import java.util.List;

/** Manifests in memory, read by the real stages. */
public final class Given {
    private final List<KubernetesObject> objects = new ArrayList<>();
    private String unit = "";

    private Given() {}

    /** A file with these manifests; several files of one {@code Given} are one input. */
    public static Given file(String path, String text) {
        return new Given().and(path, text);
    }

    public static Given manifests(String text) {
        return file("manifests.yaml", text);
    }

    public Given and(String path, String text) {
        ObjectReader reader = new ObjectReader();
        new DocumentReader(Limits.DEFAULT)
                .read(
                        SourceFile.of(path, text),
                        document -> objects.addAll(reader.read(document, unit).objects()));
        return this;
    }

    /** A file that a kustomization applies as a patch. */
    public Given andPatch(String path, String text) {
        ObjectReader reader = new ObjectReader();
        new DocumentReader(Limits.DEFAULT)
                .read(
                        SourceFile.of(path, text),
                        document ->
                                objects.addAll(reader.readPatch(document, unit).objects()));
        return this;
    }

    /** The scan unit of the files that follow. */
    public Given unit(String name) {
        unit = name;
        return this;
    }

    public Snapshot snapshot() {
        return new Snapshot(objects);
    }

    public Topology topology() {
        return Topology.of(snapshot());
    }

    public Topology topology(Joining joining) {
        return Topology.of(snapshot(), joining);
    }

    public ExposureMap exposure() {
        return exposure(ExposureOptions.NONE);
    }

    public ExposureMap exposure(ExposureOptions options) {
        Topology topology = topology();
        return ExposureMap.of(topology, Reachability.of(topology, options.reach()), options);
    }

    /** The paths that start outside of the cluster, as people read them, in the order of the map. */
    public List<String> pathsFromOutside() {
        return exposure().paths().stream()
                .filter(path -> !path.line().startsWith("any pod"))
                .map(path -> path.scope() + ": " + path.line())
                .toList();
    }

    /** The workloads behind the first Service of a name, each as {@code file: name}. */
    public static List<String> behind(Topology topology, String service) {
        return topology.services().stream()
                .filter(binding -> binding.service().name().equals(service))
                .findFirst()
                .orElseThrow()
                .workloads()
                .stream()
                .map(Given::place)
                .toList();
    }

    private static String place(Workload workload) {
        return workload.origin().file().path() + ": " + workload.name();
    }

    public static String service(String name, String selector, String spec) {
        return """
                apiVersion: v1
                kind: Service
                metadata: {name: %s}
                spec:
                  selector: {%s}
                %s
                ---
                """.formatted(name, selector, spec.indent(2).stripTrailing());
    }

    public static String deployment(String name, String labels, String ports) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: %s}
                spec:
                  selector: {matchLabels: {%s}}
                  template:
                    metadata: {labels: {%s}}
                    spec:
                      containers:
                        - name: main
                          image: example.com/app:1
                          ports: [%s]
                ---
                """.formatted(name, labels, labels, ports);
    }

    /** Written with a namespace where there was none. */
    public static String in(String namespace, String manifests) {
        return manifests.replace("metadata: {name: ", "metadata: {namespace: " + namespace + ", name: ");
    }

    public static Service only(Topology topology) {
        return topology.services().get(0).service();
    }
}

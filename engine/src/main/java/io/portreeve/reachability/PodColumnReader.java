package io.portreeve.reachability;

import io.portreeve.model.PodColumns;
import java.util.ArrayList;
import java.util.List;

/** What policies can see of the pods of some columns: namespaces, labels and ports are looked up once for all that have them alike. */
final class PodColumnReader {
    private final PodColumns pods;
    private final List<Namespace> namespaces = new ArrayList<>();
    private final List<LabelSet> labels = new ArrayList<>();
    private final List<PortSet> ports = new ArrayList<>();

    PodColumnReader(PodColumns pods, TraitReader traits, Surroundings surroundings) {
        this.pods = pods;
        pods.namespaces().forEach(each -> namespaces.add(surroundings.namespace(each)));
        pods.labels().forEach(each -> labels.add(traits.labels(each.written(), each.template())));
        pods.portNames().forEach(each -> ports.add(traits.ports(each)));
    }

    Namespace namespace(int pod) {
        return namespaces.get(pods.namespace(pod));
    }

    LabelSet labels(int pod) {
        return labels.get(pods.labels(pod));
    }

    PortSet ports(int pod) {
        return ports.get(pods.portNames(pod));
    }
}

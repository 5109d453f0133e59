package io.portreeve.reachability;

import io.portreeve.model.ClusterNode;
import io.portreeve.model.LabelColumns;
import io.portreeve.model.LabelSelector;
import io.portreeve.model.PortNames;
import io.portreeve.model.Signature;
import io.portreeve.model.Workload;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads from pods and nodes what some policy mentions, and no more; what was found once is known again. */
final class TraitReader {
    private final Vocabulary vocabulary = new Vocabulary();
    private final Surroundings surroundings;
    private final LabelSets labelSets = new LabelSets();
    private final PortSets portSets = new PortSets();
    private final Map<Signature, LabelSet> labelsBySignature = new HashMap<>();
    private final Signature signature = new Signature();

    /** Of single pods; it holds until a word is learned. */
    private final ByIdentity<Map<String, String>, LabelSet> labelsRecalled = new ByIdentity<>();

    /** Of templates, whose pods have labels that templates do not hold; likewise. */
    private final ByIdentity<Map<String, String>, LabelSet> templatesRecalled = new ByIdentity<>();

    /** It holds until a port's name is learned. */
    private final ByIdentity<PortNames, PortSet> portsRecalled = new ByIdentity<>();

    TraitReader(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    void mention(LabelSelector selector) {
        vocabulary.mention(selector);
        labelsRecalled.clear();
        templatesRecalled.clear();
    }

    void mentionPort(String name) {
        vocabulary.mentionPort(name);
        portsRecalled.clear();
    }

    LabelSets labelSets() {
        return labelSets;
    }

    PortSets portSets() {
        return portSets;
    }

    Namespace namespace(Pod pod) {
        return pod.object() instanceof Workload workload
                ? surroundings.namespaces().of(workload.namespace())
                : surroundings.namespaces().nowhere();
    }

    /** A node itself has no labels that a selector of pods could ask for. */
    LabelSet labels(Pod pod) {
        if (!(pod.object() instanceof Workload workload)) {
            return labelSets.of(LabelFacts.NONE);
        }
        return recalled(workload.pod().labels(), pod.isTemplate());
    }

    private LabelSet recalled(Map<String, String> written, boolean template) {
        return template
                ? templatesRecalled.of(written, same -> labels(same, true))
                : labelsRecalled.of(written, same -> labels(same, false));
    }

    private LabelSet labels(Map<String, String> written, boolean template) {
        vocabulary.sign(written, template, signature.cleared());
        return signed();
    }

    /** The sets of labels of some columns, by their numbers. */
    LabelSet[] labels(LabelColumns written) {
        LabelColumnReader reader = new LabelColumnReader(written, vocabulary);
        LabelSet[] labels = new LabelSet[written.size()];
        for (int set = 0; set < labels.length; set++) {
            reader.sign(set, signature.cleared());
            labels[set] = signed();
        }
        return labels;
    }

    private LabelSet signed() {
        LabelSet known = labelsBySignature.get(signature);
        if (known == null) {
            known = labelSets.of(vocabulary.labels(signature));
            labelsBySignature.put(signature.copy(), known);
        }
        return known;
    }

    /** On its node's network a pod has no named ports that a policy would find. */
    PortSet ports(Pod pod) {
        PortNames names = pod.object() instanceof Workload workload && pod.onNode() != Match.YES
                ? workload.pod().portNames()
                : PortNames.NONE;
        return portsRecalled.of(names, this::ports);
    }

    PortSet ports(PortNames names) {
        NamedPorts.sign(names, vocabulary, signature.cleared());
        return portSets.of(signature, vocabulary);
    }

    /** The labels of the node that a pod runs on, or that it is. */
    LabelFacts node(Pod pod) {
        Optional<ClusterNode> node =
                pod.object() instanceof ClusterNode self ? Optional.of(self) : surroundings.node(pod);
        return node.map(some -> vocabulary.visible(some.meta().labels())).orElse(LabelFacts.NOTHING_KNOWN);
    }
}

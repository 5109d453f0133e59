package io.portreeve.bench.reach;

import io.portreeve.model.ClusterNamespace;
import io.portreeve.model.Container;
import io.portreeve.model.ContainerPort;
import io.portreeve.model.IpAddress;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.LabelSelector;
import io.portreeve.model.NetworkPolicy;
import io.portreeve.model.PolicyPeer;
import io.portreeve.model.PolicyPort;
import io.portreeve.model.PolicyRule;
import io.portreeve.model.Requirement;
import io.portreeve.model.Value;
import io.portreeve.model.Workload;
import java.util.List;
import java.util.Map;

/**
 * The facts of which reachability is made, counted in bytes: every character of namespaces, labels, addresses, port names and
 * selectors, and four bytes for each number and each IPv4 address. To count them is to read all of them once and nothing else.
 */
final class Facts {
    private static final int NUMBER = 4;
    private static final int IPV6 = 16;

    private long bytes;

    private Facts() {}

    static long bytesOf(List<KubernetesObject> objects) {
        Facts facts = new Facts();
        for (KubernetesObject object : objects) {
            if (object instanceof Workload workload) {
                facts.add(workload);
            } else if (object instanceof NetworkPolicy policy) {
                facts.add(policy);
            } else if (object instanceof ClusterNamespace namespace) {
                facts.add(namespace.meta().labels());
            }
        }
        return facts.bytes;
    }

    private void add(Workload workload) {
        bytes += workload.namespace().map(String::length).orElse(0);
        add(workload.pod().labels());
        bytes += workload.pod().hostNetwork().is(true) ? 1 : 0;
        for (IpAddress address : workload.pod().placement().addresses()) {
            bytes += address.isIpv4() ? NUMBER : IPV6;
        }
        for (Container container : workload.pod().containers()) {
            for (ContainerPort port : container.ports()) {
                addText(port.name());
                addNumber(port.number());
                addNumber(port.protocol());
            }
        }
    }

    private void add(Map<String, String> labels) {
        for (Map.Entry<String, String> label : labels.entrySet()) {
            bytes += label.getKey().length() + label.getValue().length();
        }
    }

    private void add(NetworkPolicy policy) {
        bytes += policy.namespace().map(String::length).orElse(0);
        add(policy.pods());
        policy.policyTypes().forEach(this::addText);
        policy.ingress().forEach(this::add);
        policy.egress().forEach(this::add);
    }

    private void add(PolicyRule rule) {
        for (PolicyPeer peer : rule.peers()) {
            peer.namespaces().ifPresent(this::add);
            peer.pods().ifPresent(this::add);
            for (PolicyPeer.Block block : peer.blocks()) {
                addText(block.cidr());
                block.except().forEach(this::addText);
            }
        }
        for (PolicyPort port : rule.ports()) {
            addNumber(port.protocol());
            addNumber(port.port());
            addNumber(port.endPort());
        }
    }

    private void add(LabelSelector selector) {
        for (Requirement requirement : selector.requirements()) {
            bytes += requirement.key().length() + requirement.operator().length();
            requirement.values().forEach(value -> bytes += value.length());
        }
    }

    private void addText(Value<String> text) {
        bytes += text.known().map(String::length).orElse(0);
    }

    private void addNumber(Value<?> number) {
        bytes += number.known().isPresent() ? NUMBER : 0;
    }
}

package io.portreeve.topology.cloud;

import io.portreeve.model.ClusterNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the nodes' provider ids and labels say about the provider. */
final class NodeProviders {
    private static final Map<String, String> BY_PROVIDER_ID = ordered(
            "aws://", "aws",
            "gce://", "gke",
            "azure://", "aks",
            "ocid1.", "oci",
            "oci://", "oci",
            "ibm://", "ibm",
            "digitalocean://", "digitalocean",
            "openstack://", "openstack",
            "hcloud://", "hetzner",
            "alicloud://", "alibaba",
            "qcloud://", "tencent",
            "cce://", "baidu",
            "scaleway://", "scaleway");
    private static final Map<String, String> BY_LABEL = ordered(
            "eks.amazonaws.com/", "aws",
            "cloud.google.com/gke-", "gke",
            "kubernetes.azure.com/", "aks",
            "oci.oraclecloud.com/", "oci",
            "ibm-cloud.kubernetes.io/", "ibm",
            "doks.digitalocean.com/", "digitalocean",
            "instance.hetzner.cloud/", "hetzner",
            "alibabacloud.com/", "alibaba",
            "cloud.tencent.com/", "tencent",
            "k8s.scaleway.com/", "scaleway");

    private NodeProviders() {}

    /** The one provider that the nodes name; empty when none or several do. */
    static Optional<String> infer(List<ClusterNode> nodes) {
        Set<String> named = new TreeSet<>();
        nodes.forEach(node -> of(node).ifPresent(named::add));
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }

    private static Optional<String> of(ClusterNode node) {
        return node.providerId()
                .known()
                .flatMap(id -> byPrefix(BY_PROVIDER_ID, id))
                .or(() -> node.meta().labels().keySet().stream()
                        .flatMap(label -> byPrefix(BY_LABEL, label).stream())
                        .findFirst());
    }

    private static Optional<String> byPrefix(Map<String, String> table, String text) {
        return table.entrySet().stream()
                .filter(row -> text.startsWith(row.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> table = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            table.put(pairs[i], pairs[i + 1]);
        }
        return Collections.unmodifiableMap(table);
    }
}

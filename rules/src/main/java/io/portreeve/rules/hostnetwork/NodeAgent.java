package io.portreeve.rules.hostnetwork;

import io.portreeve.model.Container;
import io.portreeve.model.Value;
import io.portreeve.model.Workload;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A sort of program that has a good reason to live in its node's network, known by its image. */
enum NodeAgent {
    POD_NETWORK(
            "it sets up the pods' network",
            "calico/(node|cni|typha|windows)|(mirrored-)?calico-(node|cni|typha)|tigera/operator|cilium/(cilium|operator.*)"
                    + "|(mirrored-[^/]*)?flannel.*|weave-(kube|npc)|kube-router|amazon-k8s-cni.*"
                    + "|aws-network-policy-agent|azure-(cni|npm).*|antrea-.*|kube-ovn|ovn-kubernetes.*|multus(-cni)?"
                    + "|whereabouts|canal|install-cni|ip-masq-agent.*|terway|nsx-ncp.*"),
    SERVICE_NETWORK(
            "it leads Services' traffic on the node",
            "kube-proxy.*|k8s-dns-node-cache|node-local-dns|kube-vip(-iptables)?|metallb/speaker|keepalived.*"
                    + "|kube-keepalived-vip|klipper-lb|ztunnel|konnectivity.*|proxy-agent"),
    NODE_WATCH(
            "it watches the node itself",
            "node[-_]exporter|node-problem-detector|cadvisor|datadog/agent|windows-exporter|smartctl[-_]exporter|netdata"
                    + "|metricbeat|packetbeat|sysdig/agent|newrelic/(infrastructure.*|nrsysmond)|dynatrace-oneagent.*"
                    + "|falco|spire-agent|[^/]*ebpf[^/]*"),
    STORAGE(
            "it serves volumes on the node",
            "([^/]*-)?csi(-[^/]*)?|cephcsi|(rook|ceph)/ceph|longhorn-.*|openebs/.*|glusterfs.*|portworx/.*"
                    + "|local-volume-provisioner"),
    METADATA(
            "it stands between the pods and the cloud's metadata address",
            "kiam|kube2iam|nmi|([^/]*-)?metadata-(server|proxy)|eks-pod-identity-agent|aws-node-termination-handler"),
    CONTROL_PLANE(
            "it has to run before there is a pod network",
            "kube-(apiserver|controller-manager|scheduler).*|etcd(-manager)?|hyperkube.*|kubelet.*|pod-checkpointer|k3s"
                    + "|([^/]*-)?cloud-controller-manager.*|cloud-node-manager");

    private final String reason;
    private final Pattern images;

    NodeAgent(String reason, String images) {
        this.reason = reason;
        this.images = Pattern.compile("(?:.*/)?(?:" + images + ")");
    }

    /** Why it needs the node's network, a clause. */
    String reason() {
        return reason;
    }

    /** The agent that one of the workload's containers is. */
    static Optional<NodeAgent> of(Workload workload) {
        return workload.pod().containers().stream()
                .map(Container::image)
                .map(Value::known)
                .flatMap(Optional::stream)
                .flatMap(image -> Stream.of(values()).filter(agent -> agent.is(image)))
                .findFirst();
    }

    private boolean is(String image) {
        return images.matcher(repository(image)).matches();
    }

    /** Without tag and digest, in lower case. */
    private static String repository(String image) {
        String name = image.toLowerCase(Locale.ROOT);
        int digest = name.indexOf('@');
        String untagged = digest < 0 ? name : name.substring(0, digest);
        int colon = untagged.lastIndexOf(':');
        return colon > untagged.lastIndexOf('/') ? untagged.substring(0, colon) : untagged;
    }
}

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
            "calico/(node|cni|typha|windows)|/?(mirrored-)?calico-(node|cni|typha)|tigera/operator|cilium/(cilium|operator.*)"
                    + "|flannel|weave-(kube|npc)|kube-router|amazon-k8s-cni.*|amazon/aws-network-policy-agent|azure-(cni|npm).*"
                    + "|antrea/antrea-.*|kube-ovn|ovn-kubernetes.*|multus(-cni)?|whereabouts|sriov-.*|canal|romana-.*"
                    + "|install-cni|ip-masq-agent.*|netd.*|terway|contiv/.*|nsx-ncp.*|hybridnet"),
    SERVICE_NETWORK(
            "it leads Services' traffic on the node",
            "(hyperkube/)?kube-proxy.*|k8s-dns-node-cache|node-local-dns|kube-vip(-iptables)?|metallb/speaker"
                    + "|keepalived.*|kube-keepalived-vip|klipper-lb|ztunnel|konnectivity.*|.*proxy-agent"),
    NODE_METRICS(
            "it reads the node's own counters",
            "node[-_]exporter|node-problem-detector|cadvisor|datadog/agent|.*-node-exporter|prom/node-exporter"
                    + "|windows-exporter|smartctl[-_]exporter|beats/(metricbeat|packetbeat)|netdata|vector-agent"),
    STORAGE(
            "it mounts volumes on the node",
            ".*csi.*|.*/ceph(/.*)?|rook/.*|nfs-(server-)?provisioner|longhorn-.*|.*(ebs|efs|disk|file|blob)-.*driver.*"
                    + "|linstor-.*|piraeus-.*|openebs/.*|glusterfs.*|portworx/.*|local-volume-provisioner|ndm.*"),
    CLOUD_NODE(
            "it answers for the node to its cloud",
            "aws-node-termination-handler|kiam|kube2iam|nmi|.*metadata-(server|proxy)|cloud-node-manager"
                    + "|.*cloud-controller-manager.*|eks-pod-identity-agent|node-termination-handler|nvidia-.*"),
    CONTROL_PLANE(
            "it runs before there is a pod network",
            "(hyperkube/)?(kube-)?(apiserver|controller-manager|scheduler|kube-apiserver|kube-controller-manager"
                    + "|kube-scheduler).*|etcd(-manager)?|hyperkube.*|kubelet.*|pod-checkpointer|bootkube|k3s|rke2-.*");

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

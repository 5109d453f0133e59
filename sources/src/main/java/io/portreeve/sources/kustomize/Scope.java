package io.portreeve.sources.kustomize;

import java.util.Map;
import java.util.Set;

/** Which kinds are of the whole cluster, as Kustomize knows them; every other is taken to be of a namespace. */
final class Scope {
    private static final Map<String, Set<String>> VERSIONS = Map.ofEntries(
            Map.entry("", Set.of("v1")),
            Map.entry("admissionregistration.k8s.io", Set.of("v1", "v1beta1")),
            Map.entry("apiextensions.k8s.io", Set.of("v1", "v1beta1")),
            Map.entry("apiregistration.k8s.io", Set.of("v1", "v1beta1")),
            Map.entry("certificates.k8s.io", Set.of("v1", "v1beta1")),
            Map.entry("flowcontrol.apiserver.k8s.io", Set.of("v1beta1")),
            Map.entry("networking.k8s.io", Set.of("v1", "v1beta1")),
            Map.entry("node.k8s.io", Set.of("v1", "v1beta1")),
            Map.entry("policy", Set.of("v1beta1")),
            Map.entry("rbac.authorization.k8s.io", Set.of("v1", "v1beta1")),
            Map.entry("scheduling.k8s.io", Set.of("v1", "v1beta1")),
            Map.entry("storage.k8s.io", Set.of("v1", "v1beta1")));

    private static final Map<String, Set<String>> KINDS = Map.ofEntries(
            Map.entry("", Set.of("ComponentStatus", "Namespace", "Node", "PersistentVolume")),
            Map.entry(
                    "admissionregistration.k8s.io",
                    Set.of("MutatingWebhookConfiguration", "ValidatingWebhookConfiguration")),
            Map.entry("apiextensions.k8s.io", Set.of("CustomResourceDefinition")),
            Map.entry("apiregistration.k8s.io", Set.of("APIService")),
            Map.entry("certificates.k8s.io", Set.of("CertificateSigningRequest")),
            Map.entry("flowcontrol.apiserver.k8s.io", Set.of("FlowSchema", "PriorityLevelConfiguration")),
            Map.entry("networking.k8s.io", Set.of("IngressClass")),
            Map.entry("node.k8s.io", Set.of("RuntimeClass")),
            Map.entry("policy", Set.of("PodSecurityPolicy")),
            Map.entry("rbac.authorization.k8s.io", Set.of("ClusterRole", "ClusterRoleBinding")),
            Map.entry("scheduling.k8s.io", Set.of("PriorityClass")),
            Map.entry("storage.k8s.io", Set.of("CSIDriver", "CSINode", "StorageClass", "VolumeAttachment")));

    private Scope() {}

    static boolean isOfCluster(Gvk gvk) {
        return KINDS.getOrDefault(gvk.group(), Set.of()).contains(gvk.kind())
                && VERSIONS.getOrDefault(gvk.group(), Set.of()).contains(gvk.version());
    }
}

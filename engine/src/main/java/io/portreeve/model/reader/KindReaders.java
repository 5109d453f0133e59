package io.portreeve.model.reader;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The table of kinds that are recognised, and who reads each; versions do not matter.
 *
 * <table>
 * <caption>Recognised kinds</caption>
 * <tr><th>group</th><th>kinds</th></tr>
 * <tr><td>core</td><td>ConfigMap (those that map ports), DeploymentConfig, Endpoints, Namespace, Node, Pod, PodTemplate,
 *     ReplicationController, Route, Service, ServiceAccount (those that say whether pods are given their
 *     token)</td></tr>
 * <tr><td>admissionregistration.k8s.io</td><td>MutatingWebhookConfiguration, ValidatingWebhookConfiguration</td></tr>
 * <tr><td>apiextensions.k8s.io</td><td>CustomResourceDefinition (those with a conversion webhook)</td></tr>
 * <tr><td>apiregistration.k8s.io</td><td>APIService (those that a Service serves)</td></tr>
 * <tr><td>apps, extensions</td><td>DaemonSet, Deployment, ReplicaSet; in apps also StatefulSet; in extensions also Ingress,
 *     Job and NetworkPolicy</td></tr>
 * <tr><td>apps.openshift.io</td><td>DeploymentConfig</td></tr>
 * <tr><td>argoproj.io</td><td>Rollout</td></tr>
 * <tr><td>batch</td><td>CronJob, Job</td></tr>
 * <tr><td>discovery.k8s.io</td><td>EndpointSlice</td></tr>
 * <tr><td>gateway.networking.k8s.io</td><td>GRPCRoute, Gateway, HTTPRoute, ReferenceGrant, TCPRoute, TLSRoute,
 *     UDPRoute</td></tr>
 * <tr><td>networking.k8s.io</td><td>Ingress, IngressClass, NetworkPolicy</td></tr>
 * <tr><td>policy.networking.k8s.io</td><td>AdminNetworkPolicy, BaselineAdminNetworkPolicy, ClusterNetworkPolicy</td></tr>
 * <tr><td>portreeve.io</td><td>Unlisted: kinds that a cluster would not list</td></tr>
 * <tr><td>rbac.authorization.k8s.io</td><td>ClusterRole, ClusterRoleBinding, Role, RoleBinding</td></tr>
 * <tr><td>route.openshift.io</td><td>Route</td></tr>
 * <tr><td>serving.knative.dev</td><td>Configuration, Revision, Service</td></tr>
 * </table>
 *
 * <p>{@code List}, {@code *List} and OpenShift's {@code Template} are opened by {@link ObjectReader}. To add a kind, add a
 * reader (or use one) and a row.
 */
final class KindReaders {
    private static final KindReader API_EXTENSION = new ApiExtensionReader();
    private static final KindReader SERVICE = new ServiceReader();
    private static final KindReader ADMIN_POLICY = new AdminPolicyReader();
    private static final KindReader INGRESS = new IngressReader();
    private static final KindReader NETWORK_POLICY = new NetworkPolicyReader();
    private static final KindReader ROLE = new RoleReader();
    private static final KindReader ROLE_BINDING = new RoleBindingReader();
    private static final KindReader ROUTE = new RouteReader();
    private static final KindReader OPENSHIFT_ROUTE = new OpenShiftRouteReader();

    /** In order of group, then kind. */
    static final List<Row> ROWS = List.of(
            new Row("", "ConfigMap", new PortMapConfigReader()),
            workload("", "DeploymentConfig", "spec.template"),
            new Row("", "Endpoints", new EndpointsReader()),
            new Row("", "Namespace", new NamespaceReader()),
            new Row("", "Node", new NodeReader()),
            workload("", "Pod", ""),
            workload("", "PodTemplate", "template"),
            workload("", "ReplicationController", "spec.template"),
            new Row("", "Route", OPENSHIFT_ROUTE),
            new Row("", "Service", SERVICE),
            new Row("", "ServiceAccount", new ServiceAccountReader()),
            new Row("admissionregistration.k8s.io", "MutatingWebhookConfiguration", API_EXTENSION),
            new Row("admissionregistration.k8s.io", "ValidatingWebhookConfiguration", API_EXTENSION),
            new Row("apiextensions.k8s.io", "CustomResourceDefinition", API_EXTENSION),
            new Row("apiregistration.k8s.io", "APIService", API_EXTENSION),
            workload("apps", "DaemonSet", "spec.template"),
            workload("apps", "Deployment", "spec.template"),
            workload("apps", "ReplicaSet", "spec.template"),
            workload("apps", "StatefulSet", "spec.template"),
            workload("apps.openshift.io", "DeploymentConfig", "spec.template"),
            workload("argoproj.io", "Rollout", "spec.template"),
            workload("batch", "CronJob", "spec.jobTemplate.spec.template"),
            workload("batch", "Job", "spec.template"),
            new Row("discovery.k8s.io", "EndpointSlice", new EndpointSliceReader()),
            workload("extensions", "DaemonSet", "spec.template"),
            workload("extensions", "Deployment", "spec.template"),
            new Row("extensions", "Ingress", INGRESS),
            workload("extensions", "Job", "spec.template"),
            new Row("extensions", "NetworkPolicy", NETWORK_POLICY),
            workload("extensions", "ReplicaSet", "spec.template"),
            new Row("gateway.networking.k8s.io", "GRPCRoute", ROUTE),
            new Row("gateway.networking.k8s.io", "Gateway", new GatewayReader()),
            new Row("gateway.networking.k8s.io", "HTTPRoute", ROUTE),
            new Row("gateway.networking.k8s.io", "ReferenceGrant", new ReferenceGrantReader()),
            new Row("gateway.networking.k8s.io", "TCPRoute", ROUTE),
            new Row("gateway.networking.k8s.io", "TLSRoute", ROUTE),
            new Row("gateway.networking.k8s.io", "UDPRoute", ROUTE),
            new Row("networking.k8s.io", "Ingress", INGRESS),
            new Row("networking.k8s.io", "IngressClass", new IngressClassReader()),
            new Row("networking.k8s.io", "NetworkPolicy", NETWORK_POLICY),
            new Row("policy.networking.k8s.io", "AdminNetworkPolicy", ADMIN_POLICY),
            new Row("policy.networking.k8s.io", "BaselineAdminNetworkPolicy", ADMIN_POLICY),
            new Row("policy.networking.k8s.io", "ClusterNetworkPolicy", ADMIN_POLICY),
            new Row("portreeve.io", "Unlisted", new UnlistedReader()),
            new Row("rbac.authorization.k8s.io", "ClusterRole", ROLE),
            new Row("rbac.authorization.k8s.io", "ClusterRoleBinding", ROLE_BINDING),
            new Row("rbac.authorization.k8s.io", "Role", ROLE),
            new Row("rbac.authorization.k8s.io", "RoleBinding", ROLE_BINDING),
            new Row("route.openshift.io", "Route", OPENSHIFT_ROUTE),
            workload("serving.knative.dev", "Configuration", "spec.template"),
            workload("serving.knative.dev", "Revision", ""),
            workload("serving.knative.dev", "Service", "spec.template"));

    /** Kubernetes' own groups, whose kinds are all known: a kind in the wrong one of them is a slip, not another kind. */
    private static final Set<String> OWN_GROUPS =
            Set.of("", "apps", "batch", "discovery.k8s.io", "extensions", "networking.k8s.io");

    private static final Map<String, String> HOMES = Map.of(
            "CronJob", "batch/v1",
            "DaemonSet", "apps/v1",
            "Deployment", "apps/v1",
            "Ingress", "networking.k8s.io/v1",
            "Job", "batch/v1",
            "Pod", "v1",
            "ReplicaSet", "apps/v1",
            "Service", "v1",
            "StatefulSet", "apps/v1");

    /** Kinds of the whole cluster; a namespace that somebody says is not theirs. */
    private static final Set<String> OF_NO_NAMESPACE = Set.of(
            "APIService",
            "AdminNetworkPolicy",
            "BaselineAdminNetworkPolicy",
            "ClusterNetworkPolicy",
            "ClusterRole",
            "ClusterRoleBinding",
            "CustomResourceDefinition",
            "IngressClass",
            "MutatingWebhookConfiguration",
            "Namespace",
            "Node",
            "Unlisted",
            "ValidatingWebhookConfiguration");

    private final SortedMap<GroupKind, KindReader> readers;
    private final Optional<String> namespace;

    /**
     * The built-in kinds and these; one that is configured wins over a built-in one of the same name.
     *
     * @param namespace of objects that name none; empty where nobody knows
     */
    KindReaders(List<WorkloadKind> configured, Optional<String> namespace) {
        this.namespace = namespace;
        SortedMap<GroupKind, KindReader> table = new TreeMap<>();
        ROWS.forEach(row -> table.put(row.key(), row.reader()));
        configured.forEach(kind -> table.put(new GroupKind(kind.group(), kind.kind()), new WorkloadReader(kind)));
        this.readers = Collections.unmodifiableSortedMap(table);
    }

    /** The namespace of an object that names none, if somebody said it. */
    Optional<String> namespaceOf(GroupKind kind) {
        return namespace.filter(name -> !OF_NO_NAMESPACE.contains(kind.kind()));
    }

    Optional<KindReader> of(GroupKind kind) {
        return Optional.ofNullable(readers.get(kind));
    }

    /** Every kind, in order of group and name. */
    List<ReadKind> kinds() {
        return readers.entrySet().stream()
                .map(row -> new ReadKind(
                        row.getKey().group(),
                        row.getKey().kind(),
                        row.getValue().podTemplate()))
                .toList();
    }

    /** The apiVersion that an author must have meant who wrote a kind into the wrong one of Kubernetes' own groups. */
    Optional<String> meantBy(GroupKind wrong) {
        return OWN_GROUPS.contains(wrong.group()) && !readers.containsKey(wrong)
                ? Optional.ofNullable(HOMES.get(wrong.kind()))
                : Optional.empty();
    }

    /** Where an API server keeps what it once served from {@code extensions} as well: both writings are one object. */
    static String groupOfIdentity(GroupKind kind) {
        Optional<String> home = Optional.ofNullable(HOMES.get(kind.kind()))
                .filter(now -> kind.group().equals("extensions"));
        return home.map(GroupKind::groupOf).orElse(kind.group());
    }

    private static Row workload(String group, String kind, String podTemplatePath) {
        return new Row(group, kind, new WorkloadReader(new WorkloadKind(group, kind, podTemplatePath)));
    }

    /** One line of the table. */
    record Row(String group, String kind, KindReader reader) {
        GroupKind key() {
            return new GroupKind(group, kind);
        }
    }
}

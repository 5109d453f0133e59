package io.portreeve.access;

import io.portreeve.model.KubernetesObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The resources that can be named without their API group, by any name that people use. */
public final class Resources {
    private static final String GATEWAY = "gateway.networking.k8s.io";
    private static final String POLICY = "policy.networking.k8s.io";
    private static final String RBAC = "rbac.authorization.k8s.io";
    private static final String ADMISSION = "admissionregistration.k8s.io";
    private static final String CERTIFICATES = "certificates.k8s.io";

    static final Resource PODS = Resource.of("", "pods");
    static final Resource SERVICES = Resource.of("", "services");
    static final Resource ENDPOINTS = Resource.of("", "endpoints");
    static final Resource NAMESPACES = Resource.of("", "namespaces");
    static final Resource NODES = Resource.of("", "nodes");
    static final Resource ACCOUNTS = Resource.of("", "serviceaccounts");
    static final Resource USERS = Resource.of("", "users");
    static final Resource GROUPS = Resource.of("", "groups");
    static final Resource INGRESSES = Resource.of("networking.k8s.io", "ingresses");
    static final Resource OLD_INGRESSES = Resource.of("extensions", "ingresses");
    static final Resource NETWORK_POLICIES = Resource.of("networking.k8s.io", "networkpolicies");
    static final Resource ENDPOINT_SLICES = Resource.of("discovery.k8s.io", "endpointslices");
    static final Resource GATEWAYS = Resource.of(GATEWAY, "gateways");
    static final Resource REFERENCE_GRANTS = Resource.of(GATEWAY, "referencegrants");
    static final Resource OPENSHIFT_ROUTES = Resource.of("route.openshift.io", "routes");
    static final Resource ROLES = Resource.of(RBAC, "roles");
    static final Resource CLUSTER_ROLES = Resource.of(RBAC, "clusterroles");
    static final Resource ROLE_BINDINGS = Resource.of(RBAC, "rolebindings");
    static final Resource CLUSTER_ROLE_BINDINGS = Resource.of(RBAC, "clusterrolebindings");
    static final Resource SIGNING_REQUESTS = Resource.of(CERTIFICATES, "certificatesigningrequests");
    static final Resource SIGNERS = Resource.of(CERTIFICATES, "signers");
    static final Resource MUTATING = Resource.of(ADMISSION, "mutatingwebhookconfigurations");
    static final Resource VALIDATING = Resource.of(ADMISSION, "validatingwebhookconfigurations");

    static final List<Resource> GATEWAY_ROUTES = List.of(
            Resource.of(GATEWAY, "grpcroutes"),
            Resource.of(GATEWAY, "httproutes"),
            Resource.of(GATEWAY, "tcproutes"),
            Resource.of(GATEWAY, "tlsroutes"),
            Resource.of(GATEWAY, "udproutes"));

    /** What makes pods from a template, so that whoever writes the template says what the pods are. */
    static final List<Resource> CONTROLLERS = List.of(
            Resource.of("", "replicationcontrollers"),
            Resource.of("apps", "daemonsets"),
            Resource.of("apps", "deployments"),
            Resource.of("apps", "replicasets"),
            Resource.of("apps", "statefulsets"),
            Resource.of("batch", "cronjobs"),
            Resource.of("batch", "jobs"));

    private static final List<Row> ROWS = List.of(
            row("Pod", PODS, "po"),
            row("Service", SERVICES, "svc"),
            row("Endpoints", ENDPOINTS, "ep"),
            cluster("Namespace", NAMESPACES, "ns"),
            cluster("Node", NODES, "no"),
            row("ServiceAccount", ACCOUNTS, "sa"),
            cluster("User", USERS, ""),
            cluster("Group", GROUPS, ""),
            row("ConfigMap", Resource.of("", "configmaps"), "cm"),
            row("Secret", Resource.of("", "secrets"), ""),
            row("ReplicationController", CONTROLLERS.get(0), "rc"),
            row("DaemonSet", CONTROLLERS.get(1), "ds"),
            row("Deployment", CONTROLLERS.get(2), "deploy"),
            row("ReplicaSet", CONTROLLERS.get(3), "rs"),
            row("StatefulSet", CONTROLLERS.get(4), "sts"),
            row("CronJob", CONTROLLERS.get(5), "cj"),
            row("Job", CONTROLLERS.get(6), ""),
            row("Ingress", INGRESSES, "ing"),
            row("NetworkPolicy", NETWORK_POLICIES, "netpol"),
            row("EndpointSlice", ENDPOINT_SLICES, ""),
            row("Gateway", GATEWAYS, "gtw"),
            row("ReferenceGrant", REFERENCE_GRANTS, "refgrant"),
            row("GRPCRoute", GATEWAY_ROUTES.get(0), ""),
            row("HTTPRoute", GATEWAY_ROUTES.get(1), ""),
            row("TCPRoute", GATEWAY_ROUTES.get(2), ""),
            row("TLSRoute", GATEWAY_ROUTES.get(3), ""),
            row("UDPRoute", GATEWAY_ROUTES.get(4), ""),
            row("Route", OPENSHIFT_ROUTES, ""),
            cluster("AdminNetworkPolicy", Resource.of(POLICY, "adminnetworkpolicies"), "anp"),
            cluster("BaselineAdminNetworkPolicy", Resource.of(POLICY, "baselineadminnetworkpolicies"), "banp"),
            cluster("ClusterNetworkPolicy", Resource.of(POLICY, "clusternetworkpolicies"), "cnp"),
            row("Role", ROLES, ""),
            cluster("ClusterRole", CLUSTER_ROLES, ""),
            row("RoleBinding", ROLE_BINDINGS, ""),
            cluster("ClusterRoleBinding", CLUSTER_ROLE_BINDINGS, ""),
            cluster("CertificateSigningRequest", SIGNING_REQUESTS, "csr"),
            cluster("Signer", SIGNERS, ""),
            cluster("MutatingWebhookConfiguration", MUTATING, ""),
            cluster("ValidatingWebhookConfiguration", VALIDATING, ""),
            row("DeploymentConfig", Resource.of("apps.openshift.io", "deploymentconfigs"), "dc"),
            row("Rollout", Resource.of("argoproj.io", "rollouts"), "ro"));

    private Resources() {}

    /** One resource with the names it goes by. */
    private record Row(String kind, Resource resource, boolean ofCluster, String shortName) {
        boolean isCalled(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            return !lower.isEmpty()
                    && (lower.equals(resource.plural())
                            || lower.equals(kind.toLowerCase(Locale.ROOT))
                            || lower.equals(shortName));
        }
    }

    private static Row row(String kind, Resource resource, String shortName) {
        return new Row(kind, resource, false, shortName);
    }

    private static Row cluster(String kind, Resource resource, String shortName) {
        return new Row(kind, resource, true, shortName);
    }

    /** The resource of a kind, a plural or a short name, in whatever case. */
    public static Optional<Resource> find(String name) {
        return ROWS.stream()
                .filter(row -> row.isCalled(name))
                .map(Row::resource)
                .findFirst();
    }

    /**
     * What somebody types: {@code services}, {@code svc}, {@code pods/exec}, {@code widgets.example.com/status},
     * {@code *}, {@code /healthz}; empty where it names no group and is not known without.
     */
    public static Optional<Resource> parse(String typed) {
        if (typed.startsWith("/")) {
            return Optional.of(Resource.url(typed));
        }
        int slash = typed.indexOf('/');
        String name = slash < 0 ? typed : typed.substring(0, slash);
        String sub = slash < 0 ? "" : typed.substring(slash + 1);
        if (name.equals(AccessRequest.EVERY)) {
            return Optional.of(new Resource(AccessRequest.EVERY, name, sub));
        }
        int dot = name.indexOf('.');
        Optional<Resource> resource =
                dot < 0 ? find(name) : Optional.of(Resource.of(name.substring(dot + 1), name.substring(0, dot)));
        return resource.map(known -> known.sub(sub));
    }

    /** The resources as which an object is written: an Ingress may still be asked for in its old group. */
    static List<Resource> of(KubernetesObject object) {
        return find(object.kind())
                .filter(known -> known.group().equals(object.id().group()))
                .map(known -> known.equals(INGRESSES) ? List.of(INGRESSES, OLD_INGRESSES) : List.of(known))
                .orElse(List.of());
    }

    /** Whether it is known to be in no namespace; a namespace itself is asked about as if it were in itself. */
    public static boolean isOfCluster(Resource resource) {
        return !resource.plural().equals(NAMESPACES.plural())
                && ROWS.stream()
                        .anyMatch(row -> row.ofCluster()
                                && row.resource().plural().equals(resource.plural())
                                && row.resource().group().equals(resource.group()));
    }

    /** The plural names, for whoever has mistyped one. */
    public static List<String> names() {
        return ROWS.stream().map(row -> row.resource().plural()).sorted().toList();
    }
}

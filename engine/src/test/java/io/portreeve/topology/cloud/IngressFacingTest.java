package io.portreeve.topology.cloud;

import static io.portreeve.topology.cloud.Expected.certain;
import static io.portreeve.topology.cloud.Expected.uncertain;
import static io.portreeve.topology.cloud.Facing.Direction.CLUSTER;
import static io.portreeve.topology.cloud.Facing.Direction.INTERNAL;
import static io.portreeve.topology.cloud.Facing.Direction.PUBLIC;
import static io.portreeve.topology.cloud.Facing.Direction.UNKNOWN;
import static io.portreeve.topology.cloud.Given.annotation;
import static io.portreeve.topology.cloud.Given.className;
import static io.portreeve.topology.cloud.Given.nothing;
import static io.portreeve.topology.cloud.Given.provider;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of Ingresses and Gateways: what is written, and which way their controllers face. */
class IngressFacingTest {
    private static final String CLASS = "spec.ingressClassName";
    private static final String ALB = "alb.ingress.kubernetes.io/";
    private static final String NGINX = "nginx.ingress.kubernetes.io/";

    @ParameterizedTest
    @MethodSource({"aws", "gke", "azure", "nginx", "others"})
    void an_ingress_faces_where_its_controller_faces(Given given, Expected expected) {
        expected.isThatOf(given.ingress());
    }

    @ParameterizedTest
    @MethodSource("gateways")
    void a_gateway_faces_where_its_class_and_annotations_say(Given given, Expected expected) {
        expected.isThatOf(given.gateway());
    }

    static Stream<Arguments> aws() {
        Given alb = className("alb");
        String scheme = "metadata.annotations." + ALB + "scheme";
        return Stream.of(
                arguments(alb, certain(INTERNAL, "internal by default").at(CLASS)),
                arguments(
                        className("shop").servedBy("ingress.k8s.aws/alb"),
                        certain(INTERNAL, "internal by default").at(CLASS)),
                arguments(
                        alb.with(ALB + "scheme", "internet-facing"),
                        certain(PUBLIC, "makes it public").at(scheme)),
                arguments(
                        alb.with(ALB + "scheme", "internal"),
                        certain(INTERNAL, "makes it internal").at(scheme)),
                arguments(
                        alb.with(ALB + "scheme", "public"),
                        uncertain(UNKNOWN, "refuses").at(scheme)),
                arguments(
                        annotation(ALB + "scheme", "internet-facing"),
                        certain(PUBLIC, "makes it public").at(scheme)),
                arguments(
                        alb.with(ALB + "group.name", "shop"),
                        uncertain(INTERNAL, "by default").at(CLASS).note("Another Ingress")),
                arguments(
                        alb.with(ALB + "enable-frontend-nlb", "true")
                                .with(ALB + "frontend-nlb-scheme", "internet-facing"),
                        certain(PUBLIC, "frontend-nlb-scheme")
                                .at("metadata.annotations." + ALB + "frontend-nlb-scheme")),
                arguments(
                        alb.with(ALB + "inbound-cidrs", "192.0.2.0/24, 198.51.100.0/24"),
                        certain(INTERNAL, "by default")
                                .ranges("192.0.2.0/24,198.51.100.0/24")
                                .at(CLASS)),
                arguments(
                        alb.with(ALB + "inbound-cidrs", "192.0.2.0/24").with(ALB + "security-groups", "sg-1"),
                        certain(INTERNAL, "by default").at(CLASS).note("security-groups decides instead")),
                arguments(
                        className("alb").servedBy("eks.amazonaws.com/alb"),
                        uncertain(UNKNOWN, "IngressClassParams").at(CLASS)),
                arguments(
                        className("alb").servedBy("ingress.k8s.alibabacloud/alb"),
                        uncertain(UNKNOWN, "AlbConfig").at(CLASS)));
    }

    static Stream<Arguments> gke() {
        return Stream.of(
                arguments(
                        className("gce-internal"),
                        certain(INTERNAL, "its class is gce-internal").at(CLASS)),
                arguments(className("gce"), certain(PUBLIC, "its class is gce").at(CLASS)),
                arguments(provider("gke"), certain(PUBLIC, "names no class")),
                arguments(
                        annotation("networking.gke.io/managed-certificates", "shop"),
                        certain(PUBLIC, "names no class")),
                arguments(
                        className("gce").with("kubernetes.io/ingress.allow-http", "false"),
                        certain(PUBLIC, "gce").at(CLASS).note("plain HTTP")));
    }

    static Stream<Arguments> azure() {
        String usePrivate = "appgw.ingress.kubernetes.io/use-private-ip";
        String path = "metadata.annotations." + usePrivate;
        return Stream.of(
                arguments(
                        className("azure-application-gateway"),
                        uncertain(PUBLIC, "listens on its public address").at(CLASS)),
                arguments(
                        className("azure/application-gateway").with(usePrivate, "true"),
                        certain(INTERNAL, "makes it internal").at(path)),
                arguments(
                        annotation(usePrivate, "false"),
                        certain(PUBLIC, "makes it public").at(path)),
                arguments(
                        annotation(usePrivate, "yes"),
                        certain(PUBLIC, "does not take for internal").at(path)),
                arguments(
                        className("azure-alb-external"),
                        uncertain(PUBLIC, "public frontends").at(CLASS)));
    }

    static Stream<Arguments> nginx() {
        String silent = "does not say whether its controller is on the Internet";
        return Stream.of(
                arguments(className("nginx"), uncertain(UNKNOWN, silent).at(CLASS)),
                arguments(
                        className("internal-nginx"),
                        uncertain(INTERNAL, "its class is named internal-nginx").at(CLASS)),
                arguments(
                        className("shop").servedBy("k8s.io/ingress-nginx"),
                        uncertain(UNKNOWN, silent).at(CLASS)),
                arguments(
                        className("nginx").with(NGINX + "whitelist-source-range", "192.0.2.0/24,198.51.100.7"),
                        uncertain(UNKNOWN, silent)
                                .ranges("192.0.2.0/24,198.51.100.7")
                                .at(CLASS)),
                arguments(
                        className("nginx")
                                .with(NGINX + "whitelist-source-range", "192.0.2.0/24")
                                .with(NGINX + "allowlist-source-range", "198.51.100.0/24"),
                        uncertain(UNKNOWN, silent).ranges("198.51.100.0/24").at(CLASS)),
                arguments(
                        annotation(NGINX + "auth-url", "https://login.example.com"),
                        uncertain(UNKNOWN, silent).note("Clients must authenticate")),
                arguments(
                        className("traefik").with(NGINX + "whitelist-source-range", "192.0.2.0/24"),
                        uncertain(UNKNOWN, silent).at(CLASS).note("only ingress-nginx reads them")),
                arguments(
                        className("private-iks-k8s-nginx"),
                        certain(INTERNAL, "its class is private-iks-k8s-nginx").at(CLASS)),
                arguments(
                        className("public-iks-k8s-nginx"),
                        certain(PUBLIC, "its class is public-iks-k8s-nginx").at(CLASS)));
    }

    static Stream<Arguments> others() {
        String octavia = "octavia.ingress.kubernetes.io/internal";
        return Stream.of(
                arguments(nothing(), uncertain(UNKNOWN, "does not say")),
                arguments(
                        className("traefik-internal"),
                        uncertain(INTERNAL, "named traefik-internal").at(CLASS)),
                arguments(
                        className("traefik-public"),
                        uncertain(PUBLIC, "named traefik-public").at(CLASS)),
                arguments(
                        className("internally"),
                        uncertain(UNKNOWN, "does not say").at(CLASS)),
                arguments(
                        className("${CLASS}"),
                        uncertain(UNKNOWN, "its ingress class is not known").at(CLASS)),
                arguments(nothing().servedBy("traefik.io/ingress-controller"), uncertain(UNKNOWN, "does not say")),
                arguments(
                        className("openstack"),
                        certain(INTERNAL, "default is \"true\"").at(CLASS)),
                arguments(
                        className("openstack").with(octavia, "false"),
                        certain(PUBLIC, "makes it public").at("metadata.annotations." + octavia)),
                arguments(
                        className("tailscale"),
                        certain(INTERNAL, "tailnet only").at(CLASS)),
                arguments(
                        className("tailscale").with("tailscale.com/funnel", "true"),
                        certain(PUBLIC, "opens it to the Internet").at("metadata.annotations.tailscale.com/funnel")),
                arguments(className("qcloud"), certain(PUBLIC, "Tencent Cloud").at(CLASS)),
                arguments(
                        className("qcloud").with("kubernetes.io/ingress.subnetId", "subnet-1"),
                        certain(INTERNAL, "makes it internal")
                                .at("metadata.annotations.kubernetes.io/ingress.subnetId")));
    }

    static Stream<Arguments> gateways() {
        String gatewayClass = "spec.gatewayClassName";
        String type = "networking.istio.io/service-type";
        return Stream.of(
                arguments(
                        className("gke-l7-rilb"),
                        certain(INTERNAL, "its class is gke-l7-rilb").at(gatewayClass)),
                arguments(
                        className("gke-l7-cross-regional-internal-managed-mc"),
                        certain(INTERNAL, "its class").at(gatewayClass)),
                arguments(className("gke-l7-gxlb"), certain(PUBLIC, "its class").at(gatewayClass)),
                arguments(
                        className("gke-l7-global-external-managed"),
                        certain(PUBLIC, "its class").at(gatewayClass)),
                arguments(
                        className("gke-l7-regional-external-managed-mc"),
                        certain(PUBLIC, "its class").at(gatewayClass)),
                arguments(
                        className("istio-waypoint"),
                        certain(CLUSTER, "inside the mesh").at(gatewayClass)),
                arguments(
                        className("istio").with(type, "ClusterIP"),
                        certain(CLUSTER, "no address outside").at("metadata.annotations." + type)),
                arguments(
                        className("istio").with(type, "NodePort"),
                        uncertain(UNKNOWN, "on the nodes").at("metadata.annotations." + type)),
                arguments(
                        className("istio").with("networking.gke.io/load-balancer-type", "Internal"),
                        certain(INTERNAL, "makes it internal")
                                .at("metadata.annotations.networking.gke.io/load-balancer-type")),
                arguments(
                        className("istio"),
                        uncertain(UNKNOWN, "the Gateway does not say").at(gatewayClass)),
                arguments(
                        className("eg-private"),
                        uncertain(INTERNAL, "named eg-private").at(gatewayClass)),
                arguments(
                        className("azure-alb-external"),
                        uncertain(PUBLIC, "public frontends").at(gatewayClass)),
                arguments(
                        className("${CLASS}"),
                        uncertain(UNKNOWN, "gateway class is not known").at(gatewayClass)));
    }
}

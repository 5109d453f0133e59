package io.portreeve.topology.cloud;

import static io.portreeve.topology.cloud.Expected.certain;
import static io.portreeve.topology.cloud.Expected.uncertain;
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

/** The table of load balancers: what is written, and which way the provider's controller makes it face. */
class ServiceFacingTest {
    private static final String BETA = "service.beta.kubernetes.io/";
    private static final String RANGES = BETA + "load-balancer-source-ranges";
    private static final String AWS = BETA + "aws-load-balancer-";
    private static final String AZURE = BETA + "azure-";
    private static final String DO = BETA + "do-loadbalancer-";

    @ParameterizedTest
    @MethodSource({
        "anybody",
        "awsInTree",
        "awsLoadBalancerController",
        "gke",
        "aks",
        "oci",
        "ibmDigitalOceanOpenStackHetzner",
        "addressPools",
        "alibabaTencentBaiduScaleway",
        "classes",
        "several"
    })
    void a_load_balancer_faces_where_its_controller_makes_it_face(Given given, Expected expected) {
        expected.isThatOf(given.service());
    }

    static Stream<Arguments> anybody() {
        return Stream.of(
                arguments(nothing(), uncertain(PUBLIC, "no provider is given, and a load balancer is public")),
                arguments(
                        nothing().from("10.0.0.0/8", "0.0.0.0/0"),
                        uncertain(PUBLIC, "no provider").ranges("10.0.0.0/8,0.0.0.0/0")),
                arguments(
                        annotation(RANGES, "10.0.0.0/8, ::/0"),
                        uncertain(PUBLIC, "no provider").ranges("10.0.0.0/8,::/0")),
                arguments(
                        annotation(RANGES, "10.0.0.0/8").from("192.0.2.0/24"),
                        uncertain(PUBLIC, "no provider").ranges("192.0.2.0/24")),
                arguments(
                        annotation(RANGES, "${RANGES}"),
                        uncertain(PUBLIC, "no provider").ranges("?")),
                arguments(
                        nothing().at("10.0.0.5"),
                        certain(INTERNAL, "its address 10.0.0.5 is private").at("spec.loadBalancerIP")),
                arguments(
                        nothing().at("34.149.198.76"),
                        certain(PUBLIC, "its address 34.149.198.76 is public").at("spec.loadBalancerIP")),
                arguments(
                        nothing().at("fd00::5"), certain(INTERNAL, "is private").at("spec.loadBalancerIP")),
                arguments(
                        nothing().at("${IP}"),
                        uncertain(UNKNOWN, "its address is not known").at("spec.loadBalancerIP")),
                arguments(
                        nothing().at("x.x.x.x"),
                        uncertain(UNKNOWN, "x.x.x.x cannot be read").at("spec.loadBalancerIP")),
                arguments(
                        nothing().at("0.0.0.0"),
                        uncertain(UNKNOWN, "handed out later").at("spec.loadBalancerIP")),
                arguments(provider("nimbus"), uncertain(UNKNOWN, "nothing is known about the provider nimbus")));
    }

    static Stream<Arguments> awsInTree() {
        String internal = AWS + "internal";
        String path = "metadata.annotations." + internal;
        return Stream.of(
                arguments(provider("aws"), certain(PUBLIC, "internet-facing by default")),
                arguments(
                        provider("aws").with(internal, "true"),
                        certain(INTERNAL, "\"true\" makes it internal").at(path)),
                arguments(
                        provider("aws").with(internal, "0.0.0.0/0"),
                        certain(INTERNAL, "makes it internal").at(path)),
                arguments(
                        provider("aws").with(internal, "False"),
                        certain(INTERNAL, "\"False\" makes it internal").at(path)),
                arguments(
                        provider("aws").with(internal, "false"),
                        certain(PUBLIC, "\"false\" makes it public").at(path)),
                arguments(provider("aws").with(internal, ""), certain(PUBLIC, "internet-facing by default")),
                arguments(
                        provider("aws").with(internal, "${INTERNAL}"),
                        uncertain(UNKNOWN, "is not known").at(path)),
                arguments(
                        annotation(internal, "yes"),
                        certain(INTERNAL, "makes it internal").at(path)),
                arguments(annotation(AWS + "ssl-ports", "https"), uncertain(PUBLIC, "internet-facing by default")),
                arguments(provider("aws").at("10.0.0.5"), certain(PUBLIC, "internet-facing by default")),
                arguments(
                        provider("aws").with(AWS + "scheme", "internal"),
                        certain(PUBLIC, "does not read " + AWS + "scheme")
                                .at("metadata.annotations." + AWS + "scheme")),
                arguments(
                        annotation(AWS + "type", "nlb").from("192.0.2.0/24"),
                        uncertain(PUBLIC, "internet-facing")
                                .ranges("192.0.2.0/24")
                                .note("opens the node ports")),
                arguments(
                        provider("aws").with(AWS + "security-groups", "sg-1").from("192.0.2.0/24"),
                        certain(PUBLIC, "internet-facing").note("security-groups decides instead")),
                arguments(
                        annotation(AWS + "type", "${TYPE}"),
                        uncertain(UNKNOWN, "says which controller decides")
                                .at("metadata.annotations." + AWS + "type")));
    }

    static Stream<Arguments> awsLoadBalancerController() {
        Given nlb = className("service.k8s.aws/nlb");
        String scheme = "metadata.annotations." + AWS + "scheme";
        String internal = "metadata.annotations." + AWS + "internal";
        return Stream.of(
                arguments(nlb, certain(INTERNAL, "internal by default")),
                arguments(className("eks.amazonaws.com/nlb"), certain(INTERNAL, "internal by default")),
                arguments(provider("aws").with(AWS + "type", "external"), certain(INTERNAL, "internal by default")),
                arguments(annotation(AWS + "type", "nlb-ip"), uncertain(INTERNAL, "internal by default")),
                arguments(
                        nlb.with(AWS + "scheme", "internet-facing"),
                        certain(PUBLIC, "makes it public").at(scheme)),
                arguments(
                        nlb.with(AWS + "scheme", "internal"),
                        certain(INTERNAL, "makes it internal").at(scheme)),
                arguments(
                        nlb.with(AWS + "scheme", "Internal"),
                        uncertain(UNKNOWN, "refuses").at(scheme)),
                arguments(
                        nlb.with(AWS + "scheme", "internet-facing").with(AWS + "internal", "true"),
                        certain(PUBLIC, "scheme").at(scheme)),
                arguments(
                        nlb.with(AWS + "internal", "T"),
                        certain(INTERNAL, "makes it internal").at(internal)),
                arguments(
                        nlb.with(AWS + "internal", "False"),
                        certain(PUBLIC, "makes it public").at(internal)),
                arguments(
                        nlb.with(AWS + "internal", "0.0.0.0/0"),
                        uncertain(UNKNOWN, "refuses").at(internal)),
                arguments(
                        nlb.with(AWS + "scheme", "${SCHEME}"),
                        uncertain(UNKNOWN, "is not known").at(scheme)),
                arguments(
                        provider("aws-lbc"),
                        uncertain(INTERNAL, "internal by default")
                                .note("changed to LoadBalancer gets an internet-facing")),
                arguments(
                        annotation(AWS + "scheme", "internal"),
                        uncertain(INTERNAL, "makes it internal").at(scheme).note("No loadBalancerClass")),
                arguments(
                        annotation(AWS + "scheme", "internet-facing"),
                        certain(PUBLIC, "makes it public").at(scheme)),
                arguments(
                        nlb.from("192.0.2.0/24"),
                        certain(INTERNAL, "by default").ranges("192.0.2.0/24")),
                arguments(
                        nlb.with(AWS + "security-groups", "sg-1").from("192.0.2.0/24"),
                        certain(INTERNAL, "by default").note("security-groups decides instead")),
                arguments(
                        nlb.with(AWS + "security-group-prefix-lists", "pl-1, pl-2"),
                        certain(INTERNAL, "by default").ranges("?,?")));
    }

    static Stream<Arguments> gke() {
        String type = "networking.gke.io/load-balancer-type";
        String old = "cloud.google.com/load-balancer-type";
        return Stream.of(
                arguments(provider("gke"), certain(PUBLIC, "GKE makes load balancers public unless told otherwise")),
                arguments(
                        provider("gke").with(type, "Internal"),
                        certain(INTERNAL, "makes it internal").at("metadata.annotations." + type)),
                arguments(
                        annotation(old, "internal"),
                        certain(INTERNAL, "makes it internal").at("metadata.annotations." + old)),
                arguments(
                        annotation(type, "External"),
                        certain(PUBLIC, "makes it public").at("metadata.annotations." + type)),
                arguments(
                        annotation(old, "INTERNAL"),
                        certain(PUBLIC, "does not take for internal").at("metadata.annotations." + old)),
                arguments(
                        annotation(old, "Internal").with(type, "External"),
                        certain(PUBLIC, type).at("metadata.annotations." + type)),
                arguments(
                        annotation(type, "Internal")
                                .with("networking.gke.io/internal-load-balancer-allow-global-access", "true"),
                        certain(INTERNAL, "internal")
                                .at("metadata.annotations." + type)
                                .note("every region")),
                arguments(
                        annotation("cloud.google.com/neg", "{}"), uncertain(PUBLIC, "GKE makes load balancers public")),
                arguments(
                        provider("gke").at("10.1.2.3"),
                        certain(INTERNAL, "10.1.2.3 is private").at("spec.loadBalancerIP")),
                arguments(
                        className("networking.gke.io/l4-regional-internal"),
                        certain(INTERNAL, "loadBalancerClass").at("spec.loadBalancerClass")),
                arguments(
                        className("networking.gke.io/l4-regional-external"),
                        certain(PUBLIC, "loadBalancerClass").at("spec.loadBalancerClass")),
                arguments(
                        provider("gke").from("192.0.2.0/24"),
                        certain(PUBLIC, "GKE").ranges("192.0.2.0/24")));
    }

    static Stream<Arguments> aks() {
        String internal = AZURE + "load-balancer-internal";
        String path = "metadata.annotations." + internal;
        String others = "The virtual network reaches it besides";
        return Stream.of(
                arguments(provider("aks"), certain(PUBLIC, "AKS makes load balancers public")),
                arguments(
                        provider("aks").with(internal, "true"),
                        certain(INTERNAL, "makes it internal").at(path)),
                arguments(
                        provider("aks").with(internal, "True"),
                        certain(PUBLIC, "does not take for internal (only \"true\" is)")
                                .at(path)),
                arguments(
                        annotation(internal, "false"),
                        certain(PUBLIC, "makes it public").at(path)),
                arguments(
                        annotation(internal, "${INTERNAL}"),
                        uncertain(UNKNOWN, "is not known").at(path)),
                arguments(
                        provider("aks").with(AZURE + "allowed-ip-ranges", "192.0.2.0/24,2001:db8::/32"),
                        certain(PUBLIC, "AKS")
                                .ranges("192.0.2.0/24,2001:db8::/32")
                                .note(others)),
                arguments(
                        provider("aks")
                                .with(AZURE + "deny-all-except-load-balancer-source-ranges", "true")
                                .from("192.0.2.0/24"),
                        certain(PUBLIC, "AKS").ranges("192.0.2.0/24")),
                arguments(
                        provider("aks").with(AZURE + "allowed-ip-ranges", "192.0.2.0/24,office"),
                        certain(PUBLIC, "AKS")
                                .ranges("192.0.2.0/24,?")
                                .note("blocks everybody but the valid source ranges")),
                arguments(
                        provider("aks")
                                .with(AZURE + "allowed-ip-ranges", "192.0.2.0/24")
                                .from("198.51.100.0/24"),
                        certain(PUBLIC, "AKS")
                                .ranges("198.51.100.0/24,192.0.2.0/24")
                                .note("AKS refuses source ranges together")),
                arguments(
                        provider("aks").with(AZURE + "allowed-service-tags", "AzureFrontDoor.Backend"),
                        certain(PUBLIC, "AKS").ranges("?")),
                arguments(
                        provider("aks").with(AZURE + "allowed-service-tags", "Internet"),
                        certain(PUBLIC, "AKS").ranges("0.0.0.0/0")));
    }

    static Stream<Arguments> oci() {
        String internal = BETA + "oci-load-balancer-internal";
        String network = "oci-network-load-balancer.oraclecloud.com/internal";
        String type = "oci.oraclecloud.com/load-balancer-type";
        return Stream.of(
                arguments(provider("oci"), certain(PUBLIC, "OCI makes load balancers public")),
                arguments(
                        annotation(internal, "true"),
                        certain(INTERNAL, "makes it internal").at("metadata.annotations." + internal)),
                arguments(
                        annotation(internal, "1"),
                        certain(INTERNAL, "makes it internal").at("metadata.annotations." + internal)),
                arguments(
                        annotation(internal, "yes"),
                        uncertain(UNKNOWN, "refuses").at("metadata.annotations." + internal)),
                arguments(
                        annotation(network, "True").with(type, "nlb"),
                        certain(INTERNAL, "makes it internal").at("metadata.annotations." + network)),
                arguments(annotation(network, "true"), uncertain(PUBLIC, "OCI makes")),
                arguments(annotation(internal, "true").with(type, "nlb"), uncertain(PUBLIC, "OCI makes")));
    }

    static Stream<Arguments> ibmDigitalOceanOpenStackHetzner() {
        String ibm = "service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type";
        String openstack = BETA + "openstack-internal-load-balancer";
        String hetzner = "load-balancer.hetzner.cloud/disable-public-network";
        return Stream.of(
                arguments(
                        annotation(ibm, "private"),
                        certain(INTERNAL, "makes it internal").at("metadata.annotations." + ibm)),
                arguments(
                        annotation(ibm, "public"),
                        certain(PUBLIC, "makes it public").at("metadata.annotations." + ibm)),
                arguments(
                        annotation(ibm, "Private"),
                        uncertain(UNKNOWN, "refuses").at("metadata.annotations." + ibm)),
                arguments(provider("ibm").with(ibm, ""), certain(PUBLIC, "IBM Cloud makes")),
                arguments(
                        annotation(DO + "network", "INTERNAL"),
                        certain(INTERNAL, "makes it internal").at("metadata.annotations." + DO + "network")),
                arguments(
                        annotation(DO + "network", "internal"),
                        uncertain(UNKNOWN, "refuses").at("metadata.annotations." + DO + "network")),
                arguments(
                        annotation(DO + "protocol", "http"),
                        uncertain(PUBLIC, "DigitalOcean makes load balancers public")),
                arguments(
                        annotation(DO + "allow-rules", "ip:192.0.2.7,cidr:198.51.100.0/24"),
                        uncertain(PUBLIC, "DigitalOcean").ranges("192.0.2.7/32,198.51.100.0/24")),
                arguments(
                        annotation(DO + "allow-rules", "ip:192.0.2.7").from("203.0.113.0/24"),
                        uncertain(PUBLIC, "DigitalOcean").ranges("203.0.113.0/24")),
                arguments(
                        annotation(DO + "deny-rules", "cidr:192.0.2.0/24"),
                        uncertain(PUBLIC, "DigitalOcean").note("Some sources are denied")),
                arguments(
                        annotation(openstack, "true"),
                        certain(INTERNAL, "makes it internal").at("metadata.annotations." + openstack)),
                arguments(
                        annotation(openstack, "false"),
                        certain(PUBLIC, "makes it public").at("metadata.annotations." + openstack)),
                arguments(
                        annotation(openstack, "True"),
                        certain(PUBLIC, "does not take for internal").at("metadata.annotations." + openstack)),
                arguments(
                        provider("openstack").from("192.0.2.0/24"),
                        certain(PUBLIC, "OpenStack makes")
                                .ranges("192.0.2.0/24")
                                .note("Not every version")),
                arguments(
                        annotation(hetzner, "true"),
                        certain(INTERNAL, "makes it internal").at("metadata.annotations." + hetzner)),
                arguments(
                        annotation(hetzner, "on"), uncertain(UNKNOWN, "refuses").at("metadata.annotations." + hetzner)),
                arguments(
                        annotation("load-balancer.hetzner.cloud/location", "nbg1"), uncertain(PUBLIC, "Hetzner makes")),
                arguments(
                        provider("hetzner").from("192.0.2.0/24"),
                        certain(PUBLIC, "Hetzner makes").note("cannot filter by source")));
    }

    static Stream<Arguments> addressPools() {
        return Stream.of(
                arguments(provider("metallb"), uncertain(UNKNOWN, "from a pool of MetalLB")),
                arguments(
                        annotation("metallb.universe.tf/address-pool", "public"),
                        uncertain(UNKNOWN, "from a pool of MetalLB")),
                arguments(
                        annotation("metallb.universe.tf/loadBalancerIPs", "192.168.1.5"),
                        certain(INTERNAL, "192.168.1.5 is private")
                                .at("metadata.annotations.metallb.universe.tf/loadBalancerIPs")),
                arguments(
                        annotation("metallb.io/loadBalancerIPs", "192.168.1.5, 2600:1f18::5"),
                        certain(PUBLIC, "2600:1f18::5 is public")
                                .at("metadata.annotations.metallb.io/loadBalancerIPs")),
                arguments(
                        provider("metallb").at("100.64.0.9"),
                        certain(INTERNAL, "100.64.0.9 is private").at("spec.loadBalancerIP")),
                arguments(
                        annotation("lbipam.cilium.io/ips", "10.0.6.150"),
                        certain(INTERNAL, "10.0.6.150 is private").at("metadata.annotations.lbipam.cilium.io/ips")),
                arguments(
                        annotation("io.cilium/lb-ipam-ips", "${LB_IP}"),
                        uncertain(UNKNOWN, "its address is not known")
                                .at("metadata.annotations.io.cilium/lb-ipam-ips")),
                arguments(className("io.cilium/l2-announcer"), uncertain(UNKNOWN, "from a pool of Cilium")),
                arguments(
                        annotation("kube-vip.io/loadbalancerIPs", "172.31.0.4"),
                        certain(INTERNAL, "172.31.0.4 is private")
                                .at("metadata.annotations.kube-vip.io/loadbalancerIPs")),
                arguments(
                        provider("metallb")
                                .with("metallb.io/loadBalancerIPs", "203.0.113.4")
                                .from("192.0.2.0/24"),
                        certain(PUBLIC, "is public")
                                .ranges("192.0.2.0/24")
                                .at("metadata.annotations.metallb.io/loadBalancerIPs")));
    }

    static Stream<Arguments> alibabaTencentBaiduScaleway() {
        String alibaba = BETA + "alibaba-cloud-loadbalancer-address-type";
        String old = BETA + "alicloud-loadbalancer-address-type";
        String tencent = "service.kubernetes.io/qcloud-loadbalancer-internal-subnetid";
        String baidu = BETA + "cce-load-balancer-internal-vpc";
        String scaleway = BETA + "scw-loadbalancer-private";
        return Stream.of(
                arguments(
                        annotation(alibaba, "intranet"),
                        certain(INTERNAL, "makes it internal").at("metadata.annotations." + alibaba)),
                arguments(
                        annotation(old, "intranet"),
                        certain(INTERNAL, "makes it internal").at("metadata.annotations." + old)),
                arguments(
                        annotation(alibaba, "Intranet"),
                        certain(PUBLIC, "does not take for internal").at("metadata.annotations." + alibaba)),
                arguments(
                        annotation(alibaba, "internet"),
                        certain(PUBLIC, "makes it public").at("metadata.annotations." + alibaba)),
                arguments(
                        annotation(tencent, "subnet-1"),
                        certain(INTERNAL, "makes it internal").at("metadata.annotations." + tencent)),
                arguments(provider("tencent").with(tencent, ""), certain(PUBLIC, "Tencent Cloud makes")),
                arguments(
                        annotation(baidu, "true"),
                        certain(INTERNAL, "makes it internal").at("metadata.annotations." + baidu)),
                arguments(
                        annotation(baidu, "True"),
                        certain(PUBLIC, "does not take for internal").at("metadata.annotations." + baidu)),
                arguments(
                        annotation(scaleway, "true"),
                        certain(INTERNAL, "makes it internal").at("metadata.annotations." + scaleway)));
    }

    static Stream<Arguments> classes() {
        return Stream.of(
                arguments(
                        className("example.com/balancer"),
                        uncertain(
                                        UNKNOWN,
                                        "nothing is known about the controller of loadBalancerClass example.com/balancer")
                                .at("spec.loadBalancerClass")),
                arguments(
                        provider("aks").ofClass("example.com/balancer").with(AZURE + "load-balancer-internal", "true"),
                        uncertain(UNKNOWN, "nothing is known").at("spec.loadBalancerClass")),
                arguments(
                        className("${CLASS}"),
                        uncertain(UNKNOWN, "its loadBalancerClass is not known").at("spec.loadBalancerClass")),
                arguments(className(""), uncertain(PUBLIC, "no provider is given")),
                arguments(
                        className("tailscale"),
                        certain(INTERNAL, "tailnet only").at("spec.loadBalancerClass")));
    }

    static Stream<Arguments> several() {
        String azure = AZURE + "load-balancer-internal";
        return Stream.of(
                arguments(
                        annotation(azure, "true").with(AWS + "internal", "true"),
                        certain(INTERNAL, azure).at("metadata.annotations." + azure)),
                arguments(
                        annotation(azure, "true").with(AWS + "internal", "false"),
                        uncertain(PUBLIC, AWS + "internal")
                                .at("metadata.annotations." + AWS + "internal")
                                .note("AKS and the in-tree AWS controller disagree")),
                arguments(
                        provider("aks").with(azure, "true").with(AWS + "internal", "false"),
                        certain(INTERNAL, azure).at("metadata.annotations." + azure)));
    }
}

package io.portreeve.topology.cloud;

import io.portreeve.model.ClusterNode;
import io.portreeve.model.Gateway;
import io.portreeve.model.Ingress;
import io.portreeve.model.IngressClass;
import io.portreeve.model.Service;
import io.portreeve.topology.cloud.Facing.Direction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges load balancers and ingress controllers as the configured, or else the inferred, provider's controller would. */
public final class LoadBalancers {
    private static final String NOBODY_NAMED =
            "no provider is given, and a load balancer is public unless told otherwise";

    private final Optional<String> provider;

    /**
     * @param provider a provider's name as given by {@code --provider}; empty to infer it from what is written
     */
    public LoadBalancers(Optional<String> provider) {
        this.provider = provider;
    }

    /** The names that {@code --provider} takes, sorted. */
    public static List<String> providers() {
        return Providers.ALL.stream().map(Provider::name).toList();
    }

    /** A provider as a sentence names it; its name itself where nothing is known about it. */
    public static String title(String name) {
        return Providers.named(name).map(Provider::title).orElse(name);
    }

    /** The provider that the nodes' provider ids and labels name; empty when none or several do. */
    public static Optional<String> infer(List<ClusterNode> nodes) {
        return NodeProviders.infer(nodes);
    }

    /** The annotations that turn load balancers of the provider inwards; where none is given, those of every one. */
    public List<Switch> switches() {
        return Providers.ALL.stream()
                .filter(known -> provider.isEmpty() || provider.get().equals(known.name()))
                .flatMap(known -> known.flags().stream())
                .map(Flag::values)
                .toList();
    }

    /** The annotation that hands a Service of the provider's to another controller, which looks inwards by default. */
    public Optional<Handover> handover() {
        return provider.isEmpty() || provider.get().equals(new AwsInTree().name())
                ? Optional.of(AwsLoadBalancerController.handover())
                : Optional.empty();
    }

    /** Whether load balancers of the provider are public when nothing is written. */
    public boolean arePublicUnlessTold() {
        return provider.flatMap(Providers::named)
                .filter(known -> !known.isPublicUnlessTold())
                .isEmpty();
    }

    /** Annotations by which some controller narrows a load balancer, or picks its address. */
    public static List<String> narrowing() {
        return Stream.concat(
                        Stream.of(
                                SourceRanges.ANNOTATION,
                                Aks.ALLOWED_RANGES,
                                Aks.ALLOWED_TAGS,
                                AwsLoadBalancerController.PREFIX_LISTS,
                                DigitalOcean.ALLOW),
                        Providers.ALL.stream()
                                .filter(AddressPool.class::isInstance)
                                .flatMap(pool -> ((AddressPool) pool).addressAnnotations().stream()))
                .sorted()
                .toList();
    }

    /** Which way a Service of type LoadBalancer faces. */
    public Facing facing(Service service) {
        LoadBalancerRequest request = LoadBalancerRequest.of(service);
        if (request.loadBalancerClass().isUnresolved()) {
            return Facing.unknown(
                    "its loadBalancerClass is not known",
                    request.loadBalancerClass().place());
        }
        Optional<String> loadBalancerClass = request.loadBalancerClass().known().filter(name -> !name.isEmpty());
        return loadBalancerClass.map(name -> ofClass(name, request)).orElseGet(() -> unclassed(request));
    }

    /**
     * The annotation that would make a Service's load balancer internal; empty unless it is certain whose load balancer it is, and
     * where something is written about its direction or address already.
     */
    public Optional<Annotation> inward(Service service) {
        LoadBalancerRequest request = LoadBalancerRequest.of(service);
        Optional<Provider> certain = certain(request)
                .filter(known -> known.written(request).isEmpty()
                        && known.flags().stream().noneMatch(flag -> request.has(flag.annotation())));
        return certain.flatMap(known -> known.inward(request)
                .filter(added -> known.facing(request.with(added), true).isInternal()));
    }

    /** Whether it is certain that a Service's load balancer sends traffic to its pods on a way that has no node ports. */
    public boolean goesPastNodePorts(Service service) {
        LoadBalancerRequest request = LoadBalancerRequest.of(service);
        return certain(request)
                .filter(known -> known.goesPastNodePorts(request))
                .isPresent();
    }

    /**
     * Whoever serves its class, else the provider that was named, by the user or by the nodes; annotations name nobody, but those
     * of another provider leave it open.
     */
    private Optional<Provider> certain(LoadBalancerRequest request) {
        if (request.loadBalancerClass().isUnresolved()) {
            return Optional.empty();
        }
        Optional<String> name = request.loadBalancerClass().known().filter(text -> !text.isEmpty());
        if (name.isPresent()) {
            return Providers.ofClass(name.get());
        }
        return provider.flatMap(Providers::named)
                .map(named -> successor(named, request))
                .filter(known -> Providers.claiming(request).stream()
                        .allMatch(claiming -> claiming.name().equals(known.name())));
    }

    /** Annotations that would turn a load balancer inwards, and that whoever decides here does not read. */
    public List<Disregarded> disregarded(Service service) {
        LoadBalancerRequest request = LoadBalancerRequest.of(service);
        return Disregarded.of(request, deciding(request));
    }

    /** The lists of source ranges of a Service, the one that counts first. */
    public List<RangeList> rangeLists(Service service) {
        return RangeList.of(LoadBalancerRequest.of(service));
    }

    /** The lists of source ranges of an Ingress, as far as its controller reads them. */
    public List<RangeList> rangeLists(Ingress ingress, Optional<IngressClass> ingressClass) {
        return IngressControllers.rangeLists(IngressRequest.of(ingress, ingressClass, provider));
    }

    /** Whoever is known to decide about a load balancer: its class's controller, else the provider, else who has annotations there. */
    private List<Provider> deciding(LoadBalancerRequest request) {
        Optional<String> name = request.loadBalancerClass().known().filter(text -> !text.isEmpty());
        if (name.isPresent() || request.loadBalancerClass().isUnresolved()) {
            return name.flatMap(Providers::ofClass).stream().toList();
        }
        return provider.map(said -> Providers.named(said).stream()
                        .map(named -> successor(named, request))
                        .toList())
                .orElseGet(() -> Providers.claiming(request));
    }

    /** Which way the controller behind an Ingress faces, as far as the Ingress and its class say. */
    public Facing facing(Ingress ingress, Optional<IngressClass> ingressClass) {
        return IngressControllers.facing(IngressRequest.of(ingress, ingressClass, provider));
    }

    /** Which way a Gateway's addresses face, as far as its class and annotations say. */
    public Facing facing(Gateway gateway) {
        return GatewayClasses.facing(gateway);
    }

    /** Whether pods of the cluster pass on what comes through an Ingress, and no load balancer of the provider. */
    public boolean sendsFromPods(Ingress ingress, Optional<IngressClass> ingressClass) {
        return IngressControllers.sendsFromPods(IngressRequest.of(ingress, ingressClass, provider));
    }

    /** Whether pods of the cluster pass on what comes through a Gateway. */
    public boolean sendsFromPods(Gateway gateway) {
        return GatewayClasses.sendsFromPods(gateway);
    }

    private static Facing ofClass(String name, LoadBalancerRequest request) {
        return Providers.ofClass(name)
                .map(serving -> serving.facing(request, true))
                .orElseGet(() -> Facing.unknown(
                        "nothing is known about the controller of loadBalancerClass " + name,
                        request.loadBalancerClass().place()));
    }

    private Facing unclassed(LoadBalancerRequest request) {
        return provider.map(name -> configured(name, request)).orElseGet(() -> inferred(request));
    }

    private static Facing configured(String name, LoadBalancerRequest request) {
        return Providers.named(name)
                .map(named -> successor(named, request).facing(request, true))
                .orElseGet(() -> Facing.unknown("nothing is known about the provider " + name, Optional.empty()));
    }

    /** The in-tree AWS controller leaves alone what a type hands to the AWS Load Balancer Controller. */
    private static Provider successor(Provider named, LoadBalancerRequest request) {
        return named instanceof AwsInTree && AwsLoadBalancerController.isHandedOver(request)
                ? new AwsLoadBalancerController()
                : named;
    }

    /** The verdict of whoever's annotations are present; the widest, where they disagree. */
    static Facing inferred(LoadBalancerRequest request) {
        List<Provider> claiming = Providers.claiming(request);
        if (claiming.isEmpty()) {
            Facing open = FixedAddress.of(request)
                    .orElseGet(() -> Facing.probably(Direction.PUBLIC, NOBODY_NAMED, Optional.empty()));
            return open.withRanges(SourceRanges.of(request));
        }
        return Verdicts.widest(claiming, request);
    }
}

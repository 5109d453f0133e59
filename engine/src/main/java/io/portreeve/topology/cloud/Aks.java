package io.portreeve.topology.cloud;

import io.portreeve.model.IpAddress;
import io.portreeve.model.Value;
import io.portreeve.topology.cloud.Facing.Note.About;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Azure Kubernetes Service. */
final class Aks implements Provider {
    private static final String PREFIX = "service.beta.kubernetes.io/azure-";
    static final String ALLOWED_RANGES = PREFIX + "allowed-ip-ranges";
    static final String ALLOWED_TAGS = PREFIX + "allowed-service-tags";
    private static final String DENY_OTHERS = PREFIX + "deny-all-except-load-balancer-source-ranges";
    private static final Flag INTERNAL = Flag.onlyInternalIf(PREFIX + "load-balancer-internal", "true", "false");

    @Override
    public String name() {
        return "aks";
    }

    @Override
    public String title() {
        return "AKS";
    }

    @Override
    public boolean claims(LoadBalancerRequest request) {
        return request.hasPrefix(PREFIX);
    }

    @Override
    public List<Flag> flags() {
        return List.of(INTERNAL);
    }

    @Override
    public Optional<Facing> written(LoadBalancerRequest request) {
        return INTERNAL.read(request.meta(), title()).or(() -> FixedAddress.of(request));
    }

    @Override
    public Facing narrowed(Facing facing, LoadBalancerRequest request) {
        List<Value<String>> written = new ArrayList<>(SourceRanges.of(request));
        boolean both = !written.isEmpty() && request.has(ALLOWED_RANGES);
        written.addAll(SourceRanges.listed(request.meta(), ALLOWED_RANGES));
        Facing narrowed = facing.withRanges(honoured(written, request));
        if (both) {
            narrowed =
                    narrowed.withNote(About.RANGES, "AKS refuses source ranges together with " + ALLOWED_RANGES + ".");
        }
        if (!written.isEmpty() && written.stream().allMatch(Aks::isInvalid) && !request.has(ALLOWED_TAGS)) {
            return narrowed.closed("AKS blocks everybody, because none of the source ranges is valid");
        }
        if (written.stream().anyMatch(Aks::isInvalid)) {
            return narrowed.withNote(
                    About.OTHER, "AKS blocks everybody but the valid source ranges, because one is invalid.");
        }
        return written.isEmpty() || denies(request)
                ? narrowed
                : narrowed.withNote(
                        About.RANGES,
                        "The virtual network reaches it besides the source ranges, since " + DENY_OTHERS
                                + " is not \"true\".");
    }

    private static boolean denies(LoadBalancerRequest request) {
        return request.annotation(DENY_OTHERS)
                .flatMap(Value::known)
                .filter("true"::equalsIgnoreCase)
                .isPresent();
    }

    private static List<Value<String>> honoured(List<Value<String>> written, LoadBalancerRequest request) {
        List<Value<String>> ranges = new ArrayList<>();
        for (Value<String> range : written) {
            ranges.add(isInvalid(range) ? nobody(range) : range);
        }
        for (Value<String> tag : SourceRanges.listed(request.meta(), ALLOWED_TAGS)) {
            ranges.add(tag.is("Internet") ? tag.map(name -> "0.0.0.0/0") : tagged(tag));
        }
        return ranges;
    }

    private static boolean isInvalid(Value<String> range) {
        return range.known().filter(text -> !IpAddress.isBlock(text)).isPresent();
    }

    private static Value<String> nobody(Value<String> range) {
        String text = range.known().orElse("it");
        return range.place()
                .<Value<String>>map(
                        at -> new Value.Unresolved<>(text + " is not an address range, so it admits nobody", at))
                .orElse(range);
    }

    /** A service tag as a range that only Azure knows. */
    private static Value<String> tagged(Value<String> tag) {
        String because =
                "Azure keeps the ranges of the service tag " + tag.known().orElse("that is not known");
        return tag.place()
                .<Value<String>>map(at -> new Value.Unresolved<>(because, at))
                .orElse(tag);
    }
}

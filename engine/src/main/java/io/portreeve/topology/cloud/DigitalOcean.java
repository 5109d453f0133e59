package io.portreeve.topology.cloud;

import io.portreeve.model.IpAddress;
import io.portreeve.model.Value;
import io.portreeve.topology.cloud.Facing.Note.About;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** DigitalOcean Kubernetes, whose allow rules count where no source ranges are written. */
final class DigitalOcean implements Provider {
    private static final String PREFIX = "service.beta.kubernetes.io/do-loadbalancer-";
    static final String ALLOW = PREFIX + "allow-rules";
    private static final String DENY = PREFIX + "deny-rules";
    private static final Flag NETWORK =
            Flag.oneOf(PREFIX + "network", "INTERNAL", "EXTERNAL").emptyIsAbsent();

    @Override
    public String name() {
        return "digitalocean";
    }

    @Override
    public String title() {
        return "DigitalOcean";
    }

    @Override
    public boolean claims(LoadBalancerRequest request) {
        return request.hasPrefix(
                PREFIX, "kubernetes.digitalocean.com/load-balancer-", "service.kubernetes.io/do-loadbalancer-");
    }

    @Override
    public List<Flag> flags() {
        return List.of(NETWORK);
    }

    @Override
    public Optional<Facing> written(LoadBalancerRequest request) {
        return NETWORK.read(request.meta(), title());
    }

    @Override
    public Facing narrowed(Facing facing, LoadBalancerRequest request) {
        List<Value<String>> ranges = SourceRanges.of(request);
        Facing narrowed = facing.withRanges(ranges.isEmpty() ? allowed(request) : ranges);
        return request.has(DENY)
                ? narrowed.withNote(About.OTHER, "Some sources are denied by " + DENY + ".")
                : narrowed;
    }

    /** Rules are {@code ip:ADDRESS} or {@code cidr:RANGE}. */
    private static List<Value<String>> allowed(LoadBalancerRequest request) {
        List<Value<String>> ranges = new ArrayList<>();
        for (Value<String> rule : SourceRanges.listed(request.meta(), ALLOW)) {
            ranges.add(rule.map(DigitalOcean::range));
        }
        return ranges;
    }

    private static String range(String rule) {
        String source = rule.substring(rule.indexOf(':') + 1).strip();
        return rule.startsWith("ip:") ? IpAddress.asBlock(source) : source;
    }
}

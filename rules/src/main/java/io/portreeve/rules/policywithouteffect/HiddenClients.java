package io.portreeve.rules.policywithouteffect;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.IpRange;
import io.portreeve.model.PolicyPeer;
import io.portreeve.model.PolicyPort;
import io.portreeve.model.PortRef;
import io.portreeve.model.Service;
import io.portreeve.model.ServiceType;
import io.portreeve.model.Workload;
import io.portreeve.reachability.policy.Direction;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.rules.policy.DirectedRule;
import io.portreeve.topology.PortTarget;
import io.portreeve.topology.ServiceBinding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Blocks of clients' addresses before which a Service replaces these addresses by those of nodes. */
final class HiddenClients {
    /** An attribute by which a load balancer of AWS hands the client's address on. */
    private static final String PRESERVED = "preserve_client_ip.enabled=true";

    private final Idle idle;
    private final DirectedRule rule;

    private HiddenClients(Idle idle, DirectedRule rule) {
        this.idle = idle;
        this.rule = rule;
    }

    static Stream<Finding> in(Idle idle) {
        return idle.policy().tier().isolates()
                ? idle.rules(Direction.INGRESS).stream().flatMap(rule -> new HiddenClients(idle, rule).findings())
                : Stream.empty();
    }

    private Stream<Finding> findings() {
        List<PolicyPeer.Block> blocks = rule.rule().peers().stream()
                .flatMap(peer -> peer.blocks().stream())
                .filter(HiddenClients::tellsClientsApart)
                .toList();
        return blocks.isEmpty() ? Stream.empty() : service().map(service -> finding(blocks, service)).stream();
    }

    private static boolean tellsClientsApart(PolicyPeer.Block block) {
        Optional<IpRange> range = Wider.range(block.cidr());
        return range.isPresent() && (!isWorld(range.get()) || !block.except().isEmpty());
    }

    /** A block of everybody lets nodes in like anybody else. */
    private static boolean isWorld(IpRange range) {
        return range.equals(IpRange.IPV4) || range.equals(IpRange.IPV6);
    }

    private Optional<Service> service() {
        return idle.policy().subjects().sure().stream()
                .flatMap(workload -> idle.context().topology().servicesOf(workload).stream()
                        .filter(binding -> hidesClients(binding.service()) && leadsThrough(binding, workload)))
                .map(ServiceBinding::service)
                .findFirst();
    }

    private static boolean hidesClients(Service service) {
        boolean isPublished = service.is(ServiceType.NODE_PORT) || service.is(ServiceType.LOAD_BALANCER);
        boolean isKept = service.externalTrafficPolicy().is("Local")
                || service.externalTrafficPolicy().isUnresolved();
        boolean isHandedOn = service.meta().annotations().values().stream()
                .anyMatch(value ->
                        value.known().filter(text -> text.contains(PRESERVED)).isPresent());
        return isPublished && !isKept && !isHandedOn;
    }

    /** Whether a port of the Service leads to a port of the pods that the rule is about. */
    private boolean leadsThrough(ServiceBinding binding, Workload workload) {
        List<PolicyPort> ports = rule.rule().ports();
        return binding.ports().stream()
                .flatMap(binds -> binds.targets().stream())
                .filter(target -> target.workload().equals(workload))
                .anyMatch(target -> ports.isEmpty() || ports.stream().anyMatch(port -> isOf(port, target)));
    }

    private static boolean isOf(PolicyPort port, PortTarget target) {
        boolean protocol = port.protocol().is(target.protocol());
        Optional<PortRef> written = port.port().known();
        if (written.orElse(null) instanceof PortRef.Numbered numbered) {
            return protocol
                    && numbered.port() <= target.number()
                    && target.number() <= port.endPort().known().orElse(numbered.port());
        }
        return protocol
                && written.map(name -> target.declared()
                                .filter(declared -> declared.name().is(name.toString()))
                                .isPresent())
                        .orElse(!port.port().isUnresolved());
    }

    private Finding finding(List<PolicyPeer.Block> blocks, Service service) {
        List<String> ranges =
                blocks.stream().map(HiddenClients::words).distinct().toList();
        return idle.finding(blocks.get(0).cidr().place().orElse(blocks.get(0).place()))
                .severity(Severity.LOW)
                .confidence(Confidence.POSSIBLE)
                .related(service.type().place(), "clients come through this Service")
                .fix(Fix.advice("set externalTrafficPolicy: Local on " + Phrases.name(service)))
                .subject(String.join(",", ranges))
                .message("Clients of " + Phrases.name(service) + " may come to the pods of "
                        + idle.policy().name()
                        + " with a node's address, so "
                        + (ranges.size() == 1 ? "the block " : "the blocks ") + Phrases.and(ranges)
                        + " cannot tell them apart: " + effect(blocks)
                        + ". The Service has no externalTrafficPolicy: Local.");
    }

    /** {@code 10.0.0.0/8}, or {@code 0.0.0.0/0 except 192.0.2.0/24}. */
    private static String words(PolicyPeer.Block block) {
        List<String> except =
                block.except().stream().flatMap(range -> range.known().stream()).toList();
        return block.cidr().known().orElse("") + (except.isEmpty() ? "" : " except " + Phrases.and(except));
    }

    private static String effect(List<PolicyPeer.Block> blocks) {
        List<IpRange> ranges = blocks.stream()
                .flatMap(block -> Wider.range(block.cidr()).stream())
                .toList();
        if (ranges.stream().anyMatch(HiddenClients::isWorld)) {
            return "all of them are let in";
        }
        boolean mayHoldNodes =
                ranges.stream().anyMatch(range -> IpRange.PRIVATE_IPV4.stream().anyMatch(range::overlaps));
        return mayHoldNodes ? "all of them are let in, or none" : "none of them is let in";
    }
}

package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.NetworkPolicy;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.PolicyAction;
import io.portreeve.model.PolicyPeer;
import io.portreeve.model.PolicyPort;
import io.portreeve.model.PolicyRule;
import io.portreeve.model.PortRef;
import io.portreeve.model.Value;
import java.util.List;
import java.util.Optional;

/** Reads a NetworkPolicy of either of its API groups. */
final class NetworkPolicyReader implements KindReader {
    private static final Value<PolicyAction> ALLOWS =
            Value.defaulted(PolicyAction.ALLOW, "a NetworkPolicy's rules only allow");
    private static final Value<String> NO_NAME = Value.absent("a NetworkPolicy's rules have no name");
    private static final Value<PortRef> EVERY_PORT = Value.absent("port is omitted, so it is every port");
    private static final Value<Integer> ONE_PORT = Value.absent("endPort is omitted, so it is one port");

    /** A policy's spec may be empty, but it has one. */
    @Override
    public boolean isPartial(Cursor object) {
        return !object.get("spec").isMapping();
    }

    @Override
    public NetworkPolicy read(ObjectMeta meta, Cursor object, Fields fields) {
        Cursor spec = object.get("spec");
        Cursor egress = spec.get("egress");
        return new NetworkPolicy(
                meta,
                Requirements.selector(fields, spec.get("podSelector")),
                fields.texts(spec.get("policyTypes")),
                rules(fields, spec.get("ingress"), "from"),
                rules(fields, egress, "to"),
                egress.isSequence() && egress.items().isEmpty() ? Optional.of(fields.place(egress)) : Optional.empty());
    }

    private static List<PolicyRule> rules(Fields fields, Cursor list, String peers) {
        return list.items().stream().map(rule -> rule(fields, rule, peers)).toList();
    }

    private static PolicyRule rule(Fields fields, Cursor rule, String peers) {
        List<Cursor> others = rule.get(peers).items();
        return new PolicyRule(
                ALLOWS,
                NO_NAME,
                others.isEmpty(),
                others.stream().map(peer -> peer(fields, peer)).toList(),
                rule.get("ports").items().stream()
                        .map(port -> port(fields, port))
                        .toList(),
                fields.place(rule));
    }

    private static PolicyPeer peer(Fields fields, Cursor peer) {
        return new PolicyPeer(
                Requirements.written(fields, peer.get("namespaceSelector")),
                Requirements.written(fields, peer.get("podSelector")),
                PolicyParts.ipBlock(fields, peer.get("ipBlock")),
                Optional.empty(),
                List.of(),
                fields.place(peer));
    }

    private static PolicyPort port(Fields fields, Cursor port) {
        return new PolicyPort(
                Protocols.read(fields, port),
                fields.port(port.get("port"), EVERY_PORT),
                fields.number(port.get("endPort"), ONE_PORT),
                fields.place(port));
    }
}

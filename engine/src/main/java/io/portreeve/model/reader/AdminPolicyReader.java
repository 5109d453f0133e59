package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.AdminPolicy;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.PolicyAction;
import io.portreeve.model.PolicyRule;
import io.portreeve.model.Value;
import java.util.List;

/** Reads the three kinds of policies that administrators write; each version's spelling is understood in each kind. */
final class AdminPolicyReader implements KindReader {
    private static final Value<Integer> NO_PRIORITY = Value.absent("there is one baseline, so it has no priority");
    private static final Value<AdminPolicy.Tier> ADMIN =
            Value.defaulted(AdminPolicy.Tier.ADMIN, "an AdminNetworkPolicy decides before NetworkPolicies");
    private static final Value<AdminPolicy.Tier> BASELINE =
            Value.defaulted(AdminPolicy.Tier.BASELINE, "a BaselineAdminNetworkPolicy decides after NetworkPolicies");
    private static final Value<PolicyAction> NO_ACTION = Value.absent("action is omitted, so the rule does nothing");
    private static final Value<String> NO_NAME = Value.absent("name is omitted");

    @Override
    public boolean isPartial(Cursor object) {
        return !object.at("spec", "subject").isMapping();
    }

    @Override
    public AdminPolicy read(ObjectMeta meta, Cursor object, Fields fields) {
        Cursor spec = object.get("spec");
        Value<AdminPolicy.Tier> byKind = meta.id().kind().equals("BaselineAdminNetworkPolicy") ? BASELINE : ADMIN;
        return new AdminPolicy(
                meta,
                fields.choice(spec.get("tier"), "tier that is known", AdminPolicy.Tier::of, byKind),
                fields.number(spec.get("priority"), NO_PRIORITY),
                AdminPeers.peer(fields, spec.get("subject")),
                rules(fields, spec.get("ingress"), "from"),
                rules(fields, spec.get("egress"), "to"));
    }

    private static List<PolicyRule> rules(Fields fields, Cursor list, String peers) {
        return list.items().stream().map(rule -> rule(fields, rule, peers)).toList();
    }

    private static PolicyRule rule(Fields fields, Cursor rule, String peers) {
        Cursor ports = rule.get("ports");
        return new PolicyRule(
                fields.choice(rule.get("action"), "action that is known", PolicyAction::of, NO_ACTION),
                fields.quietText(rule.get("name"), NO_NAME),
                false,
                rule.get(peers).items().stream()
                        .map(peer -> AdminPeers.peer(fields, peer))
                        .toList(),
                ports.exists() ? AdminPorts.ports(fields, ports) : AdminPorts.protocols(fields, rule.get("protocols")),
                fields.place(rule));
    }
}

package io.portreeve.reachability;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import io.portreeve.model.Protocol;
import io.portreeve.model.Unlisted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the policies about one end decide about one connection, in words. */
final class Judgement {
    private final Group group;
    private final Tabled tabled;
    private final End subject;
    private final End other;
    private final Protocol protocol;
    private final int port;
    private final Doubts doubts;

    Judgement(Group group, Tabled tabled, End subject, End other, Protocol protocol, int port) {
        this.group = group;
        this.tabled = tabled;
        this.subject = subject;
        this.other = other;
        this.protocol = protocol;
        this.port = port;
        this.doubts = new Doubts(other);
    }

    Reason reason(Match local) {
        Trace.Step least = Trace.of(tabled, protocol, port, other.number(), Bound.LEAST);
        Trace.Step most = Trace.of(tabled, protocol, port, other.number(), Bound.MOST);
        if (least.open()) {
            return certain(Outcome.OPEN, least);
        }
        if (!most.open()) {
            return local == Match.NO ? certain(Outcome.CLOSED, most) : localPerhaps(most);
        }
        return doubtful(most);
    }

    private Reason certain(Outcome outcome, Trace.Step step) {
        return new Reason(group.direction(), outcome, cause(step), policies(step), place(step), text(step), List.of());
    }

    private Reason localPerhaps(Trace.Step step) {
        String together = subject.label() + " runs on the node of " + other.label();
        return new Reason(
                group.direction(),
                Outcome.CONDITIONAL,
                Cause.LOCAL_NODE,
                policies(step),
                place(step),
                "a pod always answers its own node; for other nodes, " + text(step),
                List.of(Premise.condition(together)));
    }

    private Reason doubtful(Trace.Step most) {
        List<Premise> premises = new ArrayList<>();
        for (Applied each : group.applied()) {
            if (each.match() == Match.MAYBE) {
                premises.add(doubts.about(each.policy(), subject));
            }
        }
        tabled.terms().stream()
                .filter(term -> term.covers(protocol, port) && term.subject() == Match.YES)
                .filter(term -> term.peers().of(other.number()) == Match.MAYBE
                        || !term.rule().isActionKnown())
                .forEach(term -> premises.add(doubts.about(term)));
        return new Reason(
                group.direction(),
                Outcome.CONDITIONAL,
                cause(most),
                policies(most),
                place(most),
                text(most) + ", as far as that can be known",
                premises.stream().distinct().toList());
    }

    /** Those that a decision rests on: only NetworkPolicies isolate. */
    private List<KubernetesObject> policies(Trace.Step step) {
        boolean isolated = step.equals(Trace.Step.ISOLATED);
        List<KubernetesObject> policies = new ArrayList<>(group.applied().size());
        for (Applied each : group.applied()) {
            if (!isolated || each.policy().isolates()) {
                policies.add(each.policy().object());
            }
        }
        return policies;
    }

    private static Optional<Place> place(Trace.Step step) {
        return step.term().map(term -> term.written().place());
    }

    private Cause cause(Trace.Step step) {
        if (step.term().isPresent()) {
            return step.open() ? Cause.ALLOWED_BY_RULE : Cause.DENIED_BY_RULE;
        }
        if (group.isFree()) {
            return Cause.NO_POLICY;
        }
        return step.open() ? Cause.NO_RULE : Cause.NOT_ALLOWED;
    }

    private String text(Trace.Step step) {
        String way = group.direction().toString();
        if (group.isFree()) {
            return "no policy is about " + way + " of " + subject.label();
        }
        if (step.term().isPresent()) {
            return name(step.term().get()) + (step.open() ? " allows it" : " denies it");
        }
        if (step.open()) {
            return "no " + way + " rule about " + subject.label() + " matches, and no NetworkPolicy isolates it";
        }
        return "NetworkPolicies isolate " + way + " of " + subject.label() + ", and no rule of theirs allows "
                + other.label() + " on " + port + "/" + protocol;
    }

    private static String name(Term term) {
        if (term.policy().object() instanceof Unlisted) {
            return "a policy that could not be listed";
        }
        String rule =
                term.written().name().known().map(name -> "rule '" + name + "'").orElse("a rule");
        return rule + " of " + term.policy().object().id();
    }
}

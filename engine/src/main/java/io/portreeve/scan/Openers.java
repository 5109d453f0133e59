package io.portreeve.scan;

import io.portreeve.access.Access;
import io.portreeve.access.Holder;
import io.portreeve.access.Question;
import io.portreeve.access.Subject;
import io.portreeve.access.WhoCan;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.finding.Finding;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.RoleBinding;
import io.portreeve.rule.RuleContext;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Who could have opened the way in that a finding tells of: whoever may write the object that leads in. */
final class Openers {
    private final RuleContext context;
    private final IdentityHashMap<KubernetesObject, List<Subject>> known = new IdentityHashMap<>();

    private Openers(RuleContext context) {
        this.context = context;
    }

    /** Adds them to findings; where the input binds nobody, nothing is done. */
    static List<Finding> addedTo(List<Finding> findings, RuleContext context) {
        if (context.snapshot().all(RoleBinding.class).findAny().isEmpty()) {
            return findings;
        }
        Openers openers = new Openers(context);
        return findings.stream().map(openers::add).toList();
    }

    private Finding add(Finding finding) {
        return finding.exposure()
                .flatMap(Openers::door)
                .map(door -> finding.openedBy(of(door)))
                .orElse(finding);
    }

    /** What leads in from outside on a path: what stands in front of a Service, else that, else the pods themselves. */
    private static Optional<KubernetesObject> door(ExposurePath path) {
        if (!path.isFromOutside()) {
            return Optional.empty();
        }
        for (Hop.Kind front : List.of(Hop.Kind.INGRESS, Hop.Kind.ROUTE, Hop.Kind.GATEWAY)) {
            Optional<KubernetesObject> object = path.hop(front).flatMap(Hop::object);
            if (object.isPresent()) {
                return object;
            }
        }
        for (Hop.Kind own : List.of(Hop.Kind.HOST_PORT, Hop.Kind.HOST_NETWORK)) {
            if (path.hop(own).isPresent()) {
                return path.target().map(target -> target.workload());
            }
        }
        boolean mapped = path.hop(Hop.Kind.PORT_MAP).isPresent();
        return mapped ? Optional.empty() : path.service().map(service -> service);
    }

    private List<Subject> of(KubernetesObject door) {
        List<Subject> subjects = known.get(door);
        if (subjects == null) {
            subjects = Question.ofWriting(door)
                    .map(question -> near(question, door))
                    .orElse(List.of());
            known.put(door, subjects);
        }
        return subjects;
    }

    /** Bindings that stand far away in a repository may be somebody else's. */
    private List<Subject> near(Question question, KubernetesObject door) {
        Access access = context.access();
        List<Subject> subjects = new ArrayList<>();
        for (Holder holder : new WhoCan(access).holders(question)) {
            boolean near =
                    holder.ways().stream().anyMatch(way -> way.isCertain() && access.isBeside(door, way.grant()));
            if (near) {
                subjects.add(holder.subject());
            }
        }
        return subjects;
    }
}

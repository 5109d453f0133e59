package io.portreeve.rule;

import io.portreeve.finding.Finding;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import java.util.stream.Stream;

/** One idea to judge ports by; stateless, and at home in a folder of its own. */
public interface Rule {
    /** Everything the rule finds, in any order. */
    Stream<Finding> check(RuleContext context);

    /** The facts of this rule. */
    RuleInfo info();

    /** Starts a finding of this rule about {@code object} at {@code place}. */
    default Finding.Builder finding(KubernetesObject object, Place place) {
        return Finding.of(info().id(), info().name(), object, place);
    }
}

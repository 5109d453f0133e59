package io.portreeve.rules.policywithouteffect;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Fix;
import io.portreeve.finding.Severity;
import io.portreeve.model.PolicyPort;
import io.portreeve.model.PortRef;
import java.util.Optional;
import java.util.stream.Stream;

/** Ranges of ports that an API server refuses, since they hold none. */
final class EmptyRanges {
    private EmptyRanges() {}

    static Stream<Finding> in(Idle idle) {
        return idle.policy()
                .rules()
                .flatMap(each -> each.rule().ports().stream())
                .flatMap(port -> judge(idle, port).stream());
    }

    private static Optional<Finding> judge(Idle idle, PolicyPort port) {
        Optional<Integer> last = port.endPort().known();
        Optional<PortRef> first = port.port().known();
        if (last.isEmpty() || port.port().isUnresolved()) {
            return Optional.empty();
        }
        if (first.orElse(null) instanceof PortRef.Numbered numbered) {
            return numbered.port() <= last.get()
                    ? Optional.empty()
                    : Optional.of(finding(idle, port, "ends before it begins, at " + numbered.port()));
        }
        return Optional.of(finding(idle, port, "begins with no number"));
    }

    private static Finding finding(Idle idle, PolicyPort port, String fault) {
        return idle.finding(port.endPort().place().orElse(port.place()))
                .severity(Severity.MEDIUM)
                .fix(Fix.advice("write the first port of the range as port, and the last as endPort"))
                .subject(String.valueOf(port.endPort().known().orElse(0)))
                .message("The range of ports up to " + port.endPort().known().orElse(0) + " in "
                        + idle.policy().name() + " " + fault + ": it holds no port, and an API server refuses it.");
    }
}

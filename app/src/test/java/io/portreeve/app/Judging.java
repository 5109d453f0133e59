package io.portreeve.app;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import java.util.List;
import java.util.stream.Stream;

/** Rules whose verdicts never change, so that the command line can be tested apart from the real ones. */
final class Judging {
    static final List<Rule> RULES = List.of(new EveryService(), new EveryPort());

    private Judging() {}

    private static final class EveryService implements Rule {
        private static final RuleInfo INFO =
                RuleInfo.of("PR9001", "every-service", Severity.MEDIUM, "Finds every Service.");

        @Override
        public RuleInfo info() {
            return INFO;
        }

        @Override
        public Stream<Finding> check(RuleContext context) {
            return context.snapshot().services().stream()
                    .map(service -> finding(service, service.meta().namePlace())
                            .severity(Severity.MEDIUM)
                            .message("Service " + service.name() + " is there."));
        }
    }

    private static final class EveryPort implements Rule {
        private static final RuleInfo INFO = RuleInfo.of("PR9002", "every-port", Severity.INFO, "Finds every port.");

        @Override
        public RuleInfo info() {
            return INFO;
        }

        @Override
        public Stream<Finding> check(RuleContext context) {
            return context.snapshot().services().stream()
                    .flatMap(service -> service.ports().stream()
                            .map(port -> finding(service, service.meta().place())
                                    .subject(port.label())
                                    .message("Port " + port.label() + " is there.")));
        }
    }
}

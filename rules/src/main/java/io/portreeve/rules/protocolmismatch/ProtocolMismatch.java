package io.portreeve.rules.protocolmismatch;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.listening.NumberedTarget;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.topology.ServiceBinding;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds Service ports whose protocol is not the one with which the pods declare the number behind them. */
public final class ProtocolMismatch implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR1010",
            "protocol-mismatch",
            Severity.MEDIUM,
            "A Service port whose protocol differs from what the pods declare for that number.",
            "wiring",
            "cwe-440");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return context.topology().services().stream()
                .flatMap(binding -> mismatches(binding).map(mismatch -> judge(mismatch, context)));
    }

    private static Stream<Mismatch> mismatches(ServiceBinding binding) {
        return binding.ports().stream()
                .flatMap(binds -> NumberedTarget.of(binding, binds).stream())
                .map(Mismatch::of)
                .flatMap(Optional::stream);
    }

    private Finding judge(Mismatch mismatch, RuleContext context) {
        NumberedTarget target = mismatch.target();
        boolean fronted = !context.topology().fronts(target.port()).isEmpty();
        Finding.Builder finding = finding(target.service(), mismatch.place())
                .severity(severity(mismatch))
                .confidence(target.isGuessed() ? Confidence.POSSIBLE : Confidence.LIKELY)
                .fix(new ProtocolFix(mismatch, fronted).fix())
                .subject(target.port().label() + " to " + mismatch.declared());
        mismatch.ports()
                .forEach(port -> finding.related(
                        port.protocol().place().or(() -> port.number().place()), "declared as " + port.label()));
        return finding.message(message(mismatch));
    }

    /** A protocol that a pod leaves out is TCP by default only, and says little against one that the Service writes. */
    private static Severity severity(Mismatch mismatch) {
        if (mismatch.target().isGuessed() || mismatch.target().service().isHeadless()) {
            return Severity.INFO;
        }
        return mismatch.isWrittenByPods() ? Severity.MEDIUM : Severity.LOW;
    }

    private static String message(Mismatch mismatch) {
        NumberedTarget target = mismatch.target();
        String pods = Phrases.and(NumberedTarget.names(mismatch.workloads()))
                + (NumberedTarget.names(mismatch.workloads()).size() == 1 ? " declares " : " declare ");
        String omitted = mismatch.isWrittenByService() ? "" : ", since its protocol is omitted";
        String byDefault = mismatch.isWrittenByPods() ? "" : ", since the protocol is omitted there";
        return "Port " + mismatch.number() + " of " + Phrases.name(target.service()) + " is " + target.protocol()
                + omitted
                + ", but " + pods + "port " + target.number() + " as " + mismatch.declared() + byDefault + ": "
                + target.protocol() + " traffic to it reaches nothing that is declared.";
    }
}

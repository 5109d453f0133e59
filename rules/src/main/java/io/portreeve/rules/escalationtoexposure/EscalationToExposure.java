package io.portreeve.rules.escalationtoexposure;

import io.portreeve.access.Answer;
import io.portreeve.access.Climber;
import io.portreeve.access.Grant;
import io.portreeve.access.Holder;
import io.portreeve.access.Question;
import io.portreeve.access.Step;
import io.portreeve.access.Subject;
import io.portreeve.access.WhoCan;
import io.portreeve.finding.Finding;
import io.portreeve.finding.Severity;
import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleContext;
import io.portreeve.rule.RuleInfo;
import io.portreeve.rules.granted.BroadGrant;
import io.portreeve.rules.granted.Crowd;
import io.portreeve.rules.granted.Deeds;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds bindings by which a crowd that may open no port itself comes to the rights of somebody who may. */
public final class EscalationToExposure implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "PR5003",
            "escalation-to-exposure",
            Severity.CRITICAL,
            "A binding by which a crowd comes, step by step, to the rights of somebody who may open ports.",
            "access",
            "exposure",
            "cwe-269",
            "cwe-284");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(RuleContext context) {
        return BroadGrant.units(context).stream().flatMap(unit -> check(unit, context));
    }

    private Stream<Finding> check(String unit, RuleContext context) {
        Answer answer = new WhoCan(context.access()).answer(Question.ofOpeningPorts(unit));
        return answer.climbers().stream()
                .filter(climber -> climber.subject().breadth().isBroad())
                .map(climber -> judge(climber, answer, context));
    }

    private Finding judge(Climber climber, Answer answer, RuleContext context) {
        Step first = climber.steps().get(0);
        Grant grant = first.grants().get(0);
        Crowd crowd = new Crowd(grant);
        Finding.Builder finding = finding(grant.binding(), grant.written().place())
                .severity(
                        climber.steps().size() == 1
                                ? crowd.severity()
                                : crowd.severity().lower())
                .fix(crowd.fix())
                .subject(climber.subject().toString());
        for (Step step : climber.steps()) {
            step.grants().stream()
                    .filter(each -> !each.isDefault())
                    .forEach(each -> finding.related(each.rule().place().range(), step.subject() + " " + step.words()));
        }
        return finding.message(crowd.words() + " opens ports in " + steps(climber) + ": " + words(climber, answer) + "."
                + crowd.pods(context));
    }

    private static String steps(Climber climber) {
        return climber.steps().size() == 1 ? "1 step" : climber.steps().size() + " steps";
    }

    /** {@code asks for a token of ServiceAccount shop/pipeline, which may update services}. */
    private static String words(Climber climber, Answer answer) {
        StringBuilder words = new StringBuilder();
        for (Step step : climber.steps()) {
            words.append(words.length() == 0 ? "it " : ", which ").append(step.words());
        }
        Step last = climber.steps().get(climber.steps().size() - 1);
        return words
                + last.becomes().flatMap(subject -> rights(subject, answer)).orElse("");
    }

    private static Optional<String> rights(Subject subject, Answer answer) {
        return answer.holders().stream()
                .filter(holder -> holder.subject().equals(subject))
                .map(Holder::ways)
                .map(ways -> ", which may "
                        + Deeds.words(ways.stream()
                                .flatMap(way -> way.doings().stream())
                                .toList()))
                .findFirst();
    }
}

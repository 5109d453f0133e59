package io.portreeve.policy;

import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleSettings;
import io.portreeve.rule.Termed;
import io.portreeve.topology.cloud.Handover;
import io.portreeve.topology.cloud.LoadBalancers;
import io.portreeve.topology.cloud.Switch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands for the names with a dollar sign in conditions: lists of the rule's, and how a load balancer is turned inwards. */
final class Terms {
    private static final Pattern NAME = Pattern.compile("\\$(?<name>[a-z_]+)");

    private final Map<String, String> terms = new TreeMap<>();

    Terms(Rule rule, RuleSettings settings, Optional<String> provider) {
        LoadBalancers loadBalancers = new LoadBalancers(provider);
        terms.put("annotations", "object.metadata.?annotations.orValue({})");
        terms.put("narrowing", Cel.list(LoadBalancers.narrowing()));
        terms.put("inward", inward(loadBalancers));
        if (rule instanceof Termed termed) {
            termed.terms(settings).forEach((name, list) -> terms.put(name, Cel.list(list)));
        }
    }

    /** The expression with all names filled in. */
    String fill(String expression) {
        return NAME.matcher(expression).replaceAll(match -> Matcher.quoteReplacement(term(match)));
    }

    private String term(MatchResult match) {
        String name = match.group(1);
        String term = terms.get(name);
        if (term == null) {
            throw new IllegalStateException("nothing stands for $" + name);
        }
        return fill(term);
    }

    /** Whether a load balancer does not face the Internet, or perhaps does not. */
    private static String inward(LoadBalancers loadBalancers) {
        if (!loadBalancers.arePublicUnlessTold()) {
            return "!(" + turnedOut(loadBalancers.switches()) + ")";
        }
        String ways =
                anyOf(loadBalancers.switches().stream().map(Terms::turnedIn).toList());
        return loadBalancers
                .handover()
                .map(handover -> handedOver(handover, ways))
                .orElse("(" + ways + ")");
    }

    /** Only the controller that it is handed to has a say then. */
    private static String handedOver(Handover handover, String otherwise) {
        return "($annotations[?" + Cel.literal(handover.annotation()) + "].orValue('') in "
                + Cel.list(handover.values()) + "\n? !(" + turnedOut(handover.switches()) + ")\n: " + otherwise + ")";
    }

    private static String turnedIn(Switch flag) {
        String name = Cel.literal(flag.annotation());
        return flag.others()
                ? "(" + name + " in $annotations && !($annotations[" + name + "] in " + Cel.list(flag.open()) + "))"
                : "$annotations[?" + name + "].orValue('') in " + Cel.list(flag.internal());
    }

    /** The first annotation that is there decides. */
    private static String turnedOut(List<Switch> flags) {
        StringBuilder decided = new StringBuilder();
        for (Switch flag : flags) {
            String name = Cel.literal(flag.annotation());
            decided.append(name)
                    .append(" in $annotations ? $annotations[")
                    .append(name)
                    .append("] in ");
            decided.append(Cel.list(flag.open().stream()
                            .filter(value -> !value.isEmpty())
                            .toList()))
                    .append(" : ");
        }
        return decided.append("false").toString();
    }

    private static String anyOf(List<String> expressions) {
        return expressions.isEmpty()
                ? "false"
                : String.join("\n|| ", expressions.stream().distinct().toList());
    }
}

package io.portreeve.policy;

import io.portreeve.rule.Rule;
import io.portreeve.rule.RuleSettings;
import io.portreeve.rule.Termed;
import io.portreeve.topology.cloud.Handover;
import io.portreeve.topology.cloud.LoadBalancers;
import io.portreeve.topology.cloud.Switch;
import java.util.ArrayList;
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
            return "!("
                    + anyOf(loadBalancers.switches().stream()
                            .map(Terms::turnedOut)
                            .toList()) + ")";
        }
        List<String> ways = new ArrayList<>();
        loadBalancers.switches().forEach(each -> ways.add(turnedIn(each)));
        loadBalancers.handover().map(Terms::handedOver).ifPresent(ways::add);
        return "(" + anyOf(ways) + ")";
    }

    private static String handedOver(Handover handover) {
        String open = anyOf(handover.switches().stream().map(Terms::turnedOut).toList());
        return "($annotations[?" + Cel.literal(handover.annotation()) + "].orValue('') in "
                + Cel.list(handover.values()) + " && !(" + open + "))";
    }

    private static String turnedIn(Switch flag) {
        String name = Cel.literal(flag.annotation());
        return flag.others()
                ? "(" + name + " in $annotations && !($annotations[" + name + "] in " + Cel.list(flag.open()) + "))"
                : "$annotations[?" + name + "].orValue('') in " + Cel.list(flag.internal());
    }

    private static String turnedOut(Switch flag) {
        return "$annotations[?" + Cel.literal(flag.annotation()) + "].orValue('') in "
                + Cel.list(
                        flag.open().stream().filter(value -> !value.isEmpty()).toList());
    }

    private static String anyOf(List<String> expressions) {
        return expressions.isEmpty()
                ? "false"
                : String.join("\n|| ", expressions.stream().distinct().toList());
    }
}

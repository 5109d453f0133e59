package io.portreeve.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A policy for one condition and one shape of objects, in no engine's own form.
 *
 * @param id the rule's id
 * @param rule the rule's name
 * @param offences a CEL expression over {@code object}
 * @param claims a CEL expression over {@code object}: whether the policy's word on it is the rule's
 * @param allowed what of this is meant
 */
public record AdmissionPolicy(
        String id,
        String rule,
        Shape shape,
        String offences,
        String claims,
        List<Allowed> allowed,
        Condition condition,
        Mode mode) {
    /** How much is told of the offences at most, so that a message keeps within the API's length. */
    private static final int TOLD = 300;

    /** Made by a controller that another policy looks at; what an operator makes for a kind of its own is looked at here. */
    private static final String OWNED = "object.metadata.?ownerReferences.orValue([]).exists(owner,\n"
            + "  owner.?controller.orValue(false) && owner.kind in "
            + Cel.list(Shape.controllers()) + ")";

    public AdmissionPolicy {
        allowed = List.copyOf(allowed);
    }

    /** {@code portreeve-pr3005-pods}. */
    public String name() {
        return "portreeve-" + id.toLowerCase(Locale.ROOT) + "-" + shape.name();
    }

    /** Named expressions, each of which knows those before it. */
    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("offences", shape.hasPods() ? OWNED + "\n? []\n: " + offences : offences);
        variables.put("before", "oldObject == null\n? []\n: " + Cel.replace(offences, "object", "oldObject"));
        if (!allowed.isEmpty()) {
            variables.put("meant", allowed.stream().map(Allowed::expression).collect(Collectors.joining("\n+ ")));
        }
        variables.put("worse", worse());
        return variables;
    }

    /**
     * What is wrong now, was not before, and is not meant; a text, for the message. An edit that leaves all of it as it was costs
     * next to nothing, however much that is.
     */
    private String worse() {
        String meant = allowed.isEmpty()
                ? ""
                : "\n    && !(" + Cel.literal(Allowed.ALL) + " in variables.meant || offence in variables.meant)";
        return "variables.offences == variables.before\n? ''\n: variables.offences.map(part,\n"
                + "  part.filter(offence,\n"
                + "    !variables.before.exists(earlier, offence in earlier)" + meant + "\n"
                + "  ).join(', ')\n"
                + ").filter(part, part != '').join(', ')";
    }

    /** Holds where nothing got worse. */
    String validation() {
        return "variables.worse == ''";
    }

    /** One line in CEL that says what is wrong and what to do. */
    String messageExpression() {
        String message = condition.message();
        int at = message.indexOf(Condition.PLACE);
        String told =
                "(variables.worse.size() > " + TOLD + "\n  ? variables.worse.substring(0, variables.worse.substring(0, "
                        + TOLD + ").lastIndexOf(',')) + ' and more'\n  : variables.worse)";
        return Cel.literal(heading() + ": " + message.substring(0, at)) + "\n+ " + told + "\n+ "
                + Cel.literal(message.substring(at + Condition.PLACE.length()) + " Fix: " + condition.fix() + ".");
    }

    /** The message where that expression fails. */
    String message() {
        return heading() + ". Fix: " + condition.fix() + ".";
    }

    private String heading() {
        return id + " " + rule;
    }
}

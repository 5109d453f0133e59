package io.portreeve.policy;

import java.util.List;

/**
 * What one object has to hold for a rule to speak of it, as it stands in the rule's folder.
 *
 * @param subject what it looks at
 * @param offences a CEL expression over that: a list of lists of what is wrong, as {@code 443/TCP}
 * @param message one sentence with {@code {}} where the offences stand
 * @param fix what to do, without the full stop
 * @param opens from how far an offence opens a door
 * @param ways how that door is called in a lock file; none where no line of it allows an offence
 * @param claims a CEL expression: for which objects the condition's word is the rule's
 * @param also other rules that say what this one leaves to them
 */
public record Condition(
        Subject subject,
        String offences,
        String message,
        String fix,
        Opening opens,
        List<String> ways,
        String claims,
        List<String> also) {
    /** Where the offences stand in a message. */
    static final String PLACE = "{}";

    public Condition {
        ways = List.copyOf(ways);
        also = List.copyOf(also);
    }
}

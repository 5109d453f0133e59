package io.portreeve.guard;

import io.portreeve.admission.Judge;
import io.portreeve.admission.Strictness;
import java.util.Set;

/**
 * By what requests are judged; another one takes its place when the configuration changes.
 *
 * @param exemptions whose requests pass unjudged
 * @param mutations what is made another way
 */
public record GuardRules(Judge judge, Strictness strictness, Exemptions exemptions, Set<Mutation> mutations) {
    public GuardRules {
        mutations = Set.copyOf(mutations);
    }

    /** The same, which make nothing another way. */
    public GuardRules(Judge judge, Strictness strictness, Exemptions exemptions) {
        this(judge, strictness, exemptions, Set.of());
    }
}

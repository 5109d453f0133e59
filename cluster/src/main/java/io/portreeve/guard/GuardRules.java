package io.portreeve.guard;

import io.portreeve.admission.Judge;
import io.portreeve.admission.Strictness;

/**
 * By what requests are judged; another one takes its place when the configuration changes.
 *
 * @param exemptions whose requests pass unjudged
 */
public record GuardRules(Judge judge, Strictness strictness, Exemptions exemptions) {}

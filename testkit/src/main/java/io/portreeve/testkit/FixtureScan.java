package io.portreeve.testkit;

import io.portreeve.rule.RuleContext;
import io.portreeve.source.SourceFile;

/** The stages before the rules, over one fixture. */
@FunctionalInterface
interface FixtureScan {
    /** What a rule is given for this fixture. */
    RuleContext of(SourceFile file);
}

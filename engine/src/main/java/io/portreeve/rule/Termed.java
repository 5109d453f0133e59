package io.portreeve.rule;

import java.util.List;
import java.util.SortedMap;

/** A rule whose conditions for admission hold lists that are known elsewhere: in its tables, or in what the user tells it. */
public interface Termed extends Rule {
    /** The lists by the names that stand for them in {@code admission.yaml}, without the dollar sign. */
    SortedMap<String, List<String>> terms(RuleSettings settings);
}

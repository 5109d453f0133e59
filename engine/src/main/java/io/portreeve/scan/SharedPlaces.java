package io.portreeve.scan;

import io.portreeve.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** Places that several rendered manifests come from, such as a base that two overlays build on: what is wrong there is told once. */
final class SharedPlaces {
    private SharedPlaces() {}

    /** The findings without those that say the same of the same place; of two severities the worse one stays. */
    static List<Finding> toldOnce(List<Finding> sorted) {
        List<Finding> told = new ArrayList<>();
        for (Finding finding : sorted) {
            int last = told.size() - 1;
            if (last >= 0 && saysTheSame(told.get(last), finding)) {
                told.set(last, worse(told.get(last), finding));
            } else {
                told.add(finding);
            }
        }
        return told;
    }

    private static boolean saysTheSame(Finding one, Finding other) {
        return isRendered(one)
                && isRendered(other)
                && one.rule().equals(other.rule())
                && one.range().equals(other.range())
                && one.message().equals(other.message())
                && one.subject().equals(other.subject());
    }

    private static boolean isRendered(Finding finding) {
        return finding.object().origin().file().provenance().isPresent();
    }

    private static Finding worse(Finding one, Finding other) {
        return other.severity().compareTo(one.severity()) > 0 ? other : one;
    }
}

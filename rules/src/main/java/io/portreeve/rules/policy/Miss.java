package io.portreeve.rules.policy;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Severity;
import io.portreeve.model.KubernetesObject;
import io.portreeve.rules.meant.NearMiss;

/**
 * Whom a policy's selector must have been meant for, and the label in which they differ.
 *
 * @param meant the workload, or the namespace or something in it
 * @param sentence what is asked for, and what is there
 * @param advice what to write
 */
public record Miss(KubernetesObject meant, String sentence, String advice, Severity severity, Confidence confidence) {
    static Miss of(NearMiss miss) {
        return new Miss(miss.workload(), miss.sentence(), miss.advice(), miss.severity(), miss.confidence());
    }
}

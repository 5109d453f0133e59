package io.portreeve.rules.policy;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Severity;
import io.portreeve.model.KubernetesObject;
import io.portreeve.rules.meant.NearMiss;
import java.util.Optional;

/**
 * Whom a policy's selector must have been meant for, and what is wrong with it.
 *
 * @param meant the workload, or the namespace or something in it, where the input holds it
 * @param unless what would make the selector right after all: {@code , unless ...}, or empty
 * @param sentence what is asked for, and what is there
 * @param advice what to write
 */
public record Miss(
        Optional<KubernetesObject> meant,
        String unless,
        String sentence,
        String advice,
        Severity severity,
        Confidence confidence) {
    static Miss of(NearMiss miss) {
        return of(miss.workload(), miss.sentence(), miss.advice(), miss.severity(), miss.confidence());
    }

    static Miss of(KubernetesObject meant, String sentence, String advice, Severity severity, Confidence confidence) {
        return new Miss(Optional.of(meant), "", sentence, advice, severity, confidence);
    }
}

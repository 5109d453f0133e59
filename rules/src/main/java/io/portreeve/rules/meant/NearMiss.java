package io.portreeve.rules.meant;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Severity;
import io.portreeve.model.Workload;
import io.portreeve.rules.phrase.Phrases;

/**
 * A workload that a selector must have been meant for, and the one label in which they differ.
 *
 * @param key of the label that the selector asks for
 * @param wanted its value there
 * @param instead what the pods have in its place: a label such as {@code app=webb}, or empty for none
 * @param likelihood how plain it is that this workload was meant
 */
public record NearMiss(Workload workload, String key, String wanted, String instead, Likelihood likelihood) {
    /** How plain a near miss is, plainest first. */
    public enum Likelihood {
        /** A word misspelt, or put under another key. */
        SLIP,
        /** Name and file agree, the labels do not. */
        SAME_NAME,
        /** One label too many in the selector, which something may add to the pods while they run. */
        ONE_TOO_MANY
    }

    public Severity severity() {
        return likelihood == Likelihood.ONE_TOO_MANY ? Severity.LOW : Severity.MEDIUM;
    }

    public Confidence confidence() {
        return likelihood == Likelihood.ONE_TOO_MANY ? Confidence.POSSIBLE : Confidence.LIKELY;
    }

    /** Whether both say the same of other pods. */
    boolean isLike(NearMiss other) {
        return key.equals(other.key) && instead.equals(other.instead) && likelihood == other.likelihood;
    }

    public String sentence() {
        String pods = Phrases.pods(workload) + (workload.kind().equals("Pod") ? " has " : " have ");
        String have = instead.isEmpty() ? "no label " + key : instead;
        return "It asks for " + key + "=" + wanted + ", but " + pods + have + ".";
    }

    public String advice() {
        return instead.isEmpty()
                ? "add " + key + ": " + wanted + " to the labels of the pod template, or take it out of the selector"
                : "write " + instead.replaceFirst("=", ": ") + " in the selector, or " + key + ": " + wanted
                        + " in the labels of the pod template";
    }
}

package io.portreeve.guard;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Why a review is not judged; the code tells clients whether to try again. */
enum Unjudged {
    BUSY("busy", 429, "it has more reviews to judge than it can in time"),
    LATE("late", 504, "the time for it was over"),
    NOT_READY("not-ready", 503, "it does not know the cluster yet"),
    FAILED("failed", 500, "it met a fault of its own, which its log tells");

    /** Under which the audit log has the reason. */
    private static final String NOTE = "not-judged";

    private final String word;
    private final int code;
    private final String because;

    Unjudged(String word, int code, String because) {
        this.word = word;
        this.code = code;
        this.because = because;
    }

    /** What metrics, log and audit log call it. */
    String word() {
        return word;
    }

    /**
     * What is answered instead. A mutation is only an offer, so it is never a reason to deny.
     *
     * @param detail one more sentence; may be empty
     */
    ReviewAnswer answer(OnUnknown policy, Endpoint endpoint, String detail) {
        String sentence =
                "Portreeve did not judge this request: " + because + "." + (detail.isEmpty() ? "" : " " + detail);
        return about(policy, endpoint, sentence).withAuditAnnotations(new TreeMap<>(Map.of(NOTE, word)));
    }

    private ReviewAnswer about(OnUnknown policy, Endpoint endpoint, String sentence) {
        if (policy == OnUnknown.ALLOW) {
            return ReviewAnswer.allow();
        }
        return policy == OnUnknown.DENY && endpoint == Endpoint.VALIDATE
                ? ReviewAnswer.deny(code, sentence + " What is not judged is denied here (--on-unknown deny).")
                : ReviewAnswer.allow().withWarnings(List.of(sentence));
    }
}

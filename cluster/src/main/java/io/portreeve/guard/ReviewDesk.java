package io.portreeve.guard;

import io.portreeve.cluster.FaultText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the body of a request into the answer to it, and tells metrics and log what was decided. */
final class ReviewDesk {
    private static final int BAD_REQUEST = 400;

    private final Reviewer reviewer;
    private final OnUnknown onUnknown;
    private final GuardMetrics metrics;
    private final LogLines log;

    ReviewDesk(Reviewer reviewer, OnUnknown onUnknown, GuardMetrics metrics, LogLines log) {
        this.reviewer = reviewer;
        this.onUnknown = onUnknown;
        this.metrics = metrics;
        this.log = log;
    }

    /** What the reviewer says, for nobody to know yet: it may come too late. */
    Decision decide(Endpoint endpoint, byte[] body, Deadline deadline) {
        ReadReview read = ReviewReader.read(body);
        if (read instanceof ReadReview.Malformed malformed) {
            return new Decision.Malformed(malformed.reason());
        }
        ReviewRequest request = ((ReadReview.Review) read).request();
        if (!reviewer.isReady()) {
            return new Decision.NotReady(request, reviewer.readiness());
        }
        long start = System.nanoTime();
        ReviewAnswer answer = endpoint == Endpoint.MUTATE
                ? reviewer.mutate(request, deadline)
                : reviewer.validate(request, deadline).withPatch(List.of());
        return new Decision.Judged(request, answer, System.nanoTime() - start);
    }

    /** The answer by a decision that came in time. */
    Reply reply(Endpoint endpoint, Decision decision) {
        if (decision instanceof Decision.Judged judged) {
            return judged(endpoint, judged);
        }
        if (decision instanceof Decision.NotReady notReady) {
            return notReady(endpoint, notReady);
        }
        return malformed(((Decision.Malformed) decision).reason());
    }

    private Reply judged(Endpoint endpoint, Decision.Judged judged) {
        ReviewAnswer answer = judged.answer();
        metrics.judged(endpoint, judged.nanos());
        metrics.answered(endpoint, judged.request(), answer);
        if (!answer.allowed()) {
            log.review("denied", endpoint, judged.request(), answer.message());
        }
        return Reply.review(ReviewWriter.write(judged.request().uid(), answer));
    }

    private Reply notReady(Endpoint endpoint, Decision.NotReady notReady) {
        ReviewRequest request = notReady.request();
        metrics.unjudged(endpoint, Unjudged.NOT_READY);
        log.review(Unjudged.NOT_READY.word(), endpoint, request, notReady.detail());
        ReviewAnswer answer = Unjudged.NOT_READY.answer(onUnknown, endpoint, notReady.detail());
        return Reply.review(ReviewWriter.write(request.uid(), answer));
    }

    private Reply malformed(String reason) {
        metrics.refused("malformed");
        log.message("malformed", reason);
        return Reply.text(BAD_REQUEST, reason);
    }

    /** An answer to a review that nobody judges. */
    Reply without(Unjudged cause, Endpoint endpoint, byte[] body) {
        Optional<String> uid = ReviewUid.of(body);
        if (uid.isEmpty()) {
            return malformed("The body is no AdmissionReview with a uid.");
        }
        metrics.unjudged(endpoint, cause);
        log.message(cause.word(), "Review " + uid.get() + " is not judged.");
        return Reply.review(ReviewWriter.write(uid.get(), cause.answer(onUnknown, endpoint, "")));
    }

    /** An answer to a review at which the reviewer failed. */
    Reply failed(Endpoint endpoint, byte[] body, @Nullable Throwable fault) {
        log.message("fault", FaultText.of(fault));
        return without(Unjudged.FAILED, endpoint, body);
    }
}

package io.portreeve.guard;

import io.portreeve.guard.metrics.Counter;
import io.portreeve.guard.metrics.Histogram;
import io.portreeve.guard.metrics.Metrics;
import java.util.Locale;

/** What the server counts. Labels are words of ours: no name of an object, a namespace or a user is ever in them. */
final class GuardMetrics {
    private static final String PREFIX = "portreeve_guard_";

    private final Metrics metrics = new Metrics();
    private final Counter reviews = metrics.counter(
            PREFIX + "reviews_total",
            "Reviews that were answered, by endpoint, operation and verdict.",
            "endpoint",
            "operation",
            "verdict");
    private final Counter unjudged = metrics.counter(
            PREFIX + "unjudged_reviews_total",
            "Reviews that were answered without a judgement, by endpoint and cause.",
            "endpoint",
            "cause");
    private final Counter refused = metrics.counter(
            PREFIX + "refused_requests_total", "Requests that were no review to be answered, by cause.", "cause");
    private final Counter received =
            metrics.counter(PREFIX + "received_bytes_total", "Bytes of the bodies that were read.");
    private final Histogram answered = metrics.histogram(
            PREFIX + "review_duration_seconds", "From the head of a request to its answer, judged or not.", "endpoint");
    private final Histogram judged =
            metrics.histogram(PREFIX + "judgement_duration_seconds", "What the judgement alone took.", "endpoint");
    private final Counter certificates = metrics.counter(
            PREFIX + "certificate_changes_total",
            "Changes of the certificate files that were taken into use, or refused.",
            "outcome");

    Metrics all() {
        return metrics;
    }

    void answered(Endpoint endpoint, ReviewRequest request, ReviewAnswer answer) {
        reviews.increment(endpoint.word(), request.operation().name().toLowerCase(Locale.ROOT), verdict(answer));
    }

    private static String verdict(ReviewAnswer answer) {
        if (!answer.allowed()) {
            return "denied";
        }
        if (!answer.patch().isEmpty()) {
            return "patched";
        }
        return answer.warnings().isEmpty() ? "allowed" : "warned";
    }

    void unjudged(Endpoint endpoint, Unjudged cause) {
        unjudged.increment(endpoint.word(), cause.word());
    }

    void refused(String cause) {
        refused.increment(cause);
    }

    void received(int bytes) {
        received.add(bytes);
    }

    void took(Endpoint endpoint, long nanos) {
        answered.observe(nanos, endpoint.word());
    }

    void judged(Endpoint endpoint, long nanos) {
        judged.observe(nanos, endpoint.word());
    }

    void certificate(String outcome) {
        certificates.increment(outcome);
    }
}

package io.portreeve.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** More reviews than can be judged in time: each is answered nevertheless, with its uid, by its deadline, and never by a 5xx. */
class OverloadTest {
    private static final int REVIEWERS = 2;
    private static final int WAITING = 2;
    private static final int FOURFOLD = 4 * (REVIEWERS + WAITING);

    @TempDir
    Path folder;

    private final CountDownLatch release = new CountDownLatch(1);
    private final CountDownLatch allAtWork = new CountDownLatch(REVIEWERS);

    /** Nobody comes out until the release, or until it is interrupted. */
    private final Reviewer blocked = Answers.by((request, deadline) -> {
        allAtWork.countDown();
        try {
            release.await();
            return ReviewAnswer.allow();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    });

    @Test
    void fourfold_load_is_answered_by_the_deadline_that_the_api_server_asks_for()
            throws IOException, GeneralSecurityException, InterruptedException, ExecutionException {
        GuardLimits limits = Webhook.limits().withReviewers(REVIEWERS, WAITING);
        try (Webhook webhook = Webhook.of(folder, blocked, OnUnknown.DENY, limits)) {
            webhook.get("/healthz");
            List<JsonNode> responses = responses(webhook, "/validate?timeout=2s");

            assertThat(responses).allSatisfy(response -> {
                assertThat(response.path("uid").stringValue())
                        .isEqualTo(Reviews.request("service-create").uid());
                assertThat(response.path("allowed").booleanValue()).isFalse();
            });
            assertThat(codes(responses)).containsOnly(429, 504);
            assertThat(codes(responses).stream().filter(code -> code == 504)).hasSize(REVIEWERS + WAITING);
            assertThat(webhook.get("/metrics").body())
                    .contains("portreeve_guard_unjudged_reviews_total{endpoint=\"validate\",cause=\"busy\"} 12\n")
                    .contains("portreeve_guard_unjudged_reviews_total{endpoint=\"validate\",cause=\"late\"} 4\n")
                    .contains("portreeve_guard_waiting_reviews 0\n");
        }
    }

    @Test
    void what_does_not_wait_is_answered_at_once_while_others_are_judged()
            throws IOException, GeneralSecurityException, InterruptedException, ExecutionException {
        GuardLimits limits = Webhook.limits().withReviewers(REVIEWERS, WAITING);
        try (Webhook webhook = Webhook.of(folder, blocked, OnUnknown.WARN, limits)) {
            List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
            for (int i = 0; i < FOURFOLD; i++) {
                all.add(webhook.postAsync("/validate", "service-create"));
            }
            allAtWork.await();
            while (all.stream().filter(CompletableFuture::isDone).count() < FOURFOLD - REVIEWERS - WAITING) {
                Thread.onSpinWait();
            }
            release.countDown();

            List<JsonNode> responses = new ArrayList<>();
            for (CompletableFuture<HttpResponse<String>> one : all) {
                assertThat(one.get().statusCode()).isEqualTo(200);
                responses.add(Webhook.response(one.get()));
            }
            assertThat(responses).allMatch(response -> response.path("allowed").booleanValue());
            assertThat(responses.stream().filter(response -> response.has("warnings")))
                    .hasSize(FOURFOLD - REVIEWERS - WAITING)
                    .allMatch(
                            response -> response.at("/warnings/0")
                                    .stringValue()
                                    .equals(
                                            "Portreeve did not judge this request: it has more reviews to judge than it can in time."));
        }
    }

    @Test
    void a_server_judges_again_after_the_crowd_has_gone()
            throws IOException, GeneralSecurityException, InterruptedException, ExecutionException {
        GuardLimits limits = Webhook.limits().withReviewers(REVIEWERS, WAITING);
        try (Webhook webhook = Webhook.of(folder, blocked, OnUnknown.DENY, limits)) {
            responses(webhook, "/validate?timeout=300ms");
            release.countDown();

            assertThat(Webhook.response(webhook.post("/validate", "service-create"))
                            .toString())
                    .isEqualTo("{\"uid\":\"" + Reviews.request("service-create").uid() + "\",\"allowed\":true}");
        }
    }

    @Test
    void a_mutation_that_is_not_judged_passes_unchanged()
            throws IOException, GeneralSecurityException, InterruptedException {
        try (Webhook webhook = Webhook.of(folder, blocked)) {
            JsonNode response = Webhook.response(webhook.post("/mutate?timeout=200ms", "service-create-for-mutation"));

            assertThat(response.path("allowed").booleanValue()).isTrue();
            assertThat(response.path("warnings").toString())
                    .isEqualTo("[\"Portreeve did not judge this request: the time for it was over.\"]");
            assertThat(response.at("/auditAnnotations/not-judged").stringValue())
                    .isEqualTo("late");
        }
    }

    @Test
    void bodies_that_would_fill_the_memory_are_not_read()
            throws IOException, GeneralSecurityException, InterruptedException {
        GuardLimits usual = Webhook.limits();
        GuardLimits small =
                new GuardLimits(usual.body(), 100, 2, 2, usual.deadline(), Duration.ZERO, Duration.ofSeconds(1));
        try (Webhook webhook = Webhook.of(folder, Answers.of(ReviewAnswer.allow()), OnUnknown.DENY, small)) {
            HttpResponse<String> answer = webhook.post("/validate", "service-create");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).isEqualTo("Too many requests are being read at once.\n");
            assertThat(webhook.get("/metrics").body())
                    .contains("portreeve_guard_refused_requests_total{cause=\"no-memory\"} 1\n");
        }
    }

    /** The client gives up when an answer takes longer than the API server waits: then this throws. */
    private static List<JsonNode> responses(Webhook webhook, String path)
            throws InterruptedException, ExecutionException {
        List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
        for (int i = 0; i < FOURFOLD; i++) {
            all.add(webhook.postAsync(path, "service-create"));
        }
        List<JsonNode> responses = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> one : all) {
            assertThat(one.get().statusCode()).isEqualTo(200);
            responses.add(Webhook.response(one.get()));
        }
        return responses;
    }

    private static List<Integer> codes(List<JsonNode> responses) {
        return responses.stream()
                .map(response -> response.at("/status/code").intValue())
                .toList();
    }
}

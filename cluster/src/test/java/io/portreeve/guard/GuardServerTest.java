package io.portreeve.guard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the webhook answers to requests of every kind. */
class GuardServerTest {
    private static final String UID = "e04ed317-e9c1-4e6b-b211-adb50cda75a1";

    @TempDir
    Path folder;

    @Test
    void a_denial_repeats_the_uid_and_is_told_to_the_log()
            throws IOException, GeneralSecurityException, InterruptedException {
        ReviewAnswer denial = ReviewAnswer.deny("Port 22 becomes reachable from the internet.")
                .withAuditAnnotations(new TreeMap<>(Map.of("rules", "PR2001")));
        try (Webhook webhook = Webhook.of(folder, Answers.of(denial))) {
            HttpResponse<String> answer = webhook.post("/validate?timeout=3s", "service-update-to-load-balancer");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
            assertThat(answer.body())
                    .isEqualTo(
                            "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\",\"response\":{\"uid\":\""
                                    + UID + "\",\"allowed\":false,\"status\":{\"status\":\"Failure\","
                                    + "\"message\":\"Port 22 becomes reachable from the internet.\",\"reason\":\"Forbidden\",\"code\":403},"
                                    + "\"auditAnnotations\":{\"rules\":\"PR2001\"}}}");
            assertThat(webhook.log)
                    .singleElement()
                    .satisfies(
                            line -> assertThat(line.replaceFirst("\"time\":\"[^\"]*\",", ""))
                                    .isEqualTo(
                                            "{\"event\":\"denied\",\"endpoint\":\"validate\",\"uid\":\"" + UID
                                                    + "\",\"operation\":\"UPDATE\",\"kind\":\"Service\",\"namespace\":\"shop\",\"name\":\"shell\","
                                                    + "\"user\":\"mallory@example.com\",\"message\":\"Port 22 becomes reachable from the internet.\"}"));
        }
    }

    @Test
    void a_patch_is_for_mutation_alone() throws IOException, GeneralSecurityException, InterruptedException {
        ReviewAnswer patch = ReviewAnswer.allow()
                .withPatch(List.of(PatchOperation.add(
                        "/spec/allocateLoadBalancerNodePorts", JsonNodeFactory.instance.booleanNode(false))));
        try (Webhook webhook = Webhook.of(folder, Answers.of(patch))) {
            assertThat(Webhook.response(webhook.post("/mutate/shop", "service-create-for-mutation"))
                            .path("patchType")
                            .stringValue())
                    .isEqualTo("JSONPatch");
            assertThat(Webhook.response(webhook.post("/validate", "service-create-for-mutation"))
                            .has("patch"))
                    .isFalse();
        }
    }

    @Test
    void what_is_no_review_is_refused_with_a_reason()
            throws IOException, GeneralSecurityException, InterruptedException {
        try (Webhook webhook = Webhook.of(folder, Answers.of(ReviewAnswer.allow()))) {
            HttpResponse<String> garbage = webhook.send(webhook.review("/validate", "\u001b[31m{".getBytes(UTF_8)));
            assertThat(garbage.statusCode()).isEqualTo(400);
            assertThat(garbage.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
            assertThat(garbage.body())
                    .isEqualTo("The body is not one JSON value, or holds a name twice in one object.\n");

            assertThat(status(webhook, "/validate", "GET", "application/json"))
                    .isEqualTo("405 A review is sent by POST.");
            assertThat(status(webhook, "/mutate", "PUT", "application/json"))
                    .isEqualTo("405 A review is sent by POST.");
            assertThat(status(webhook, "/validate", "POST", "application/yaml"))
                    .isEqualTo("415 A review is application/json.");
            assertThat(status(webhook, "/validatex", "POST", "application/json"))
                    .isEqualTo("404 There is nothing here.");
            assertThat(status(webhook, "/", "POST", "application/json")).isEqualTo("404 There is nothing here.");
            assertThat(status(webhook, "/healthz", "POST", "application/json")).isEqualTo("405 This is read by GET.");
            HttpRequest encoded = HttpRequest.newBuilder(webhook.at("/validate"))
                    .header("Content-Type", "application/json; charset=utf-8")
                    .header("Content-Encoding", "gzip")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build();
            assertThat(line(webhook.send(encoded))).isEqualTo("415 A review is sent without Content-Encoding.");
        }
    }

    /** The next request may come with the rest of the body, as soon as there is an answer. */
    @Test
    void a_refusal_waits_for_the_body() throws IOException, GeneralSecurityException {
        String head =
                "POST /validate HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\n";
        try (Webhook webhook = Webhook.of(folder, Answers.of(ReviewAnswer.allow()));
                SSLSocket socket = webhook.connected()) {
            socket.getOutputStream().write(head.getBytes(UTF_8));
            socket.setSoTimeout(200);
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write("{}".getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8))
                    .isEqualTo("HTTP/1.1 415");
        }
    }

    @Test
    void a_huge_body_is_refused_whether_it_is_announced_or_not()
            throws IOException, GeneralSecurityException, InterruptedException {
        byte[] huge = new byte[4 << 20];
        try (Webhook webhook = Webhook.of(folder, Answers.of(ReviewAnswer.allow()))) {
            assertThat(webhook.get("/readyz").statusCode()).isEqualTo(200);
            HttpRequest chunked = HttpRequest.newBuilder(webhook.at("/validate"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge)))
                    .build();
            assertThat(refused(webhook, webhook.review("/validate", huge))).isTrue();
            assertThat(refused(webhook, chunked)).isTrue();
            assertThat(webhook.get("/metrics").body())
                    .contains("portreeve_guard_refused_requests_total{cause=\"too-large\"} 2\n")
                    .contains("portreeve_guard_body_memory_bytes 0\n");
            assertThat(webhook.post("/validate", "service-create").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_reviewer_that_is_not_ready_is_not_asked()
            throws IOException, GeneralSecurityException, InterruptedException {
        Reviewer waiting = Answers.notReady("Pods are not listed yet.");
        try (Webhook webhook = Webhook.of(folder, waiting, OnUnknown.DENY, Webhook.limits())) {
            HttpResponse<String> ready = webhook.get("/readyz");
            assertThat(line(ready)).isEqualTo("503 not ready\nPods are not listed yet.");
            assertThat(line(webhook.get("/healthz"))).isEqualTo("200 ok");
            assertThat(Webhook.response(webhook.post("/validate", "service-create"))
                            .toString())
                    .contains("\"allowed\":false")
                    .contains("\"message\":\"Portreeve did not judge this request: it does not know the cluster yet. "
                            + "Pods are not listed yet. What is not judged is denied here (--on-unknown deny).\","
                            + "\"reason\":\"ServiceUnavailable\",\"code\":503")
                    .contains("\"auditAnnotations\":{\"not-judged\":\"not-ready\"}");
            assertThat(Webhook.response(webhook.post("/mutate", "service-create"))
                            .toString())
                    .contains("\"allowed\":true")
                    .contains(
                            "\"warnings\":[\"Portreeve did not judge this request: it does not know the cluster yet. Pods are not listed yet.\"]");
        }
    }

    @Test
    void a_reviewer_that_fails_is_unknown_and_its_words_stay_here()
            throws IOException, GeneralSecurityException, InterruptedException {
        Reviewer failing = Answers.by((request, deadline) -> {
            throw new IllegalStateException("secret " + request.name());
        });
        try (Webhook webhook = Webhook.of(folder, failing, OnUnknown.WARN, Webhook.limits())) {
            HttpResponse<String> answer = webhook.post("/validate", "service-create");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Webhook.response(answer).path("allowed").booleanValue()).isTrue();
            assertThat(Webhook.response(answer).at("/warnings/0").stringValue())
                    .isEqualTo("Portreeve did not judge this request: it met a fault of its own, which its log tells.");
            assertThat(webhook.log.get(0))
                    .contains("\"event\":\"fault\",\"message\":\"java.lang.IllegalStateException at ");
            assertThat(webhook.log.toString() + answer.body()).doesNotContain("secret");
        }
    }

    @Test
    void a_reviewer_that_overflows_the_stack_is_unknown()
            throws IOException, GeneralSecurityException, InterruptedException {
        Reviewer failing = Answers.by((request, deadline) -> {
            throw new StackOverflowError();
        });
        try (Webhook webhook = Webhook.of(folder, failing, OnUnknown.ALLOW, Webhook.limits())) {
            HttpResponse<String> answer = webhook.post("/validate", "service-create");

            assertThat(Webhook.response(answer).toString())
                    .isEqualTo("{\"uid\":\"" + Reviews.request("service-create").uid()
                            + "\",\"allowed\":true,\"auditAnnotations\":{\"not-judged\":\"failed\"}}");
        }
    }

    @Test
    void metrics_count_verdicts_without_names() throws IOException, GeneralSecurityException, InterruptedException {
        try (Webhook webhook = Webhook.of(folder, Answers.of(ReviewAnswer.deny("no")))) {
            webhook.post("/validate", "service-update-to-load-balancer");
            webhook.post("/validate", "network-policy-delete");
            HttpResponse<String> metrics = webhook.get("/metrics");

            assertThat(metrics.headers().firstValue("Content-Type"))
                    .contains("text/plain; version=0.0.4; charset=utf-8");
            assertThat(metrics.body())
                    .contains("""
                            # TYPE portreeve_guard_reviews_total counter
                            portreeve_guard_reviews_total{endpoint="validate",operation="delete",verdict="denied"} 1
                            portreeve_guard_reviews_total{endpoint="validate",operation="update",verdict="denied"} 1
                            """)
                    .contains("portreeve_guard_review_duration_seconds_bucket{endpoint=\"validate\",le=\"+Inf\"} 2\n")
                    .contains("portreeve_guard_review_duration_seconds_count{endpoint=\"validate\"} 2\n")
                    .contains("portreeve_guard_ready 1\n")
                    .doesNotContain("mallory", "shell", "shop");
        }
    }

    /** Some clients see the answer, some only that the connection ends while they send. */
    private static boolean refused(Webhook webhook, HttpRequest request) throws InterruptedException {
        try {
            return webhook.send(request).statusCode() == 413;
        } catch (IOException e) {
            return true;
        }
    }

    private static String status(Webhook webhook, String path, String method, String type)
            throws IOException, InterruptedException {
        return line(webhook.send(HttpRequest.newBuilder(webhook.at(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                .build()));
    }

    private static String line(HttpResponse<String> response) {
        return response.statusCode() + " " + response.body().strip();
    }
}

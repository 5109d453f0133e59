package io.portreeve.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a server closes: not ready first, then the answers that are under way, then nothing. */
class DrainTest {
    @TempDir
    Path folder;

    @Test
    void answers_that_are_under_way_arrive()
            throws IOException, GeneralSecurityException, InterruptedException, ExecutionException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Reviewer slow = Answers.by((request, deadline) -> {
            asked.countDown();
            try {
                release.await();
                return ReviewAnswer.allow();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        GuardLimits limits = Webhook.limits().withClosing(Duration.ZERO, Duration.ofSeconds(20));
        Webhook webhook = Webhook.of(folder, slow, OnUnknown.DENY, limits);
        CompletableFuture<HttpResponse<String>> answer = webhook.postAsync("/validate", "service-create");
        asked.await();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(webhook::close);
        while (webhook.get("/readyz").statusCode() == 200) {
            Thread.onSpinWait();
        }
        HttpResponse<String> ready = webhook.get("/readyz");
        release.countDown();

        assertThat(ready.body()).isEqualTo("not ready\nThe server is closing.\n3 objects are known.\n");
        assertThat(ready.headers().firstValue("Connection")).contains("close");
        assertThat(answer.get().statusCode()).isEqualTo(200);
        assertThat(Webhook.response(answer.get()).path("allowed").booleanValue())
                .isTrue();
        closing.get();
        assertThatThrownBy(() -> webhook.get("/healthz")).isInstanceOf(ConnectException.class);
    }
}

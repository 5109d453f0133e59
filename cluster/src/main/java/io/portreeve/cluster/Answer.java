package io.portreeve.cluster;

import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What an API server answers, whole, but never more than fits. */
@SuppressWarnings("ArrayRecordComponent")
record Answer(int status, byte[] body) {
    private static final int MOST_BYTES = 256 << 20;

    /** The answer to a request, once it is there. */
    static CompletableFuture<Answer> to(HttpRequest request, HttpClient client) {
        Collector collector = new Collector();
        return client.consumeBytes(request, collector).thenCompose(response -> whole(response, collector));
    }

    private static CompletableFuture<Answer> whole(HttpResponse<AsyncBody> response, Collector collector) {
        response.body().consume();
        return response.body().done().thenApply(done -> new Answer(response.code(), collector.bytes()));
    }

    boolean isSuccessful() {
        return HttpResponse.isSuccessful(status);
    }

    /** Takes the parts of a body as they come. */
    private static final class Collector implements AsyncBody.Consumer<List<ByteBuffer>> {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void consume(List<ByteBuffer> parts, AsyncBody body) {
            synchronized (bytes) {
                for (ByteBuffer part : parts) {
                    byte[] piece = new byte[part.remaining()];
                    part.get(piece);
                    bytes.write(piece, 0, piece.length);
                }
                if (bytes.size() > MOST_BYTES) {
                    bytes.reset();
                    body.cancel();
                    throw new IllegalStateException("an answer has more than " + MOST_BYTES + " bytes");
                }
            }
            body.consume();
        }

        byte[] bytes() {
            synchronized (bytes) {
                return bytes.toByteArray();
            }
        }
    }
}

package io.portreeve.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The reviews in {@code src/test/resources/reviews}, as an API server sent them. */
public final class Reviews {
    private Reviews() {}

    /** The body of one, by the name of its file without {@code .json}. */
    public static byte[] body(String name) {
        try (InputStream file =
                Objects.requireNonNull(Reviews.class.getResourceAsStream("/reviews/" + name + ".json"), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What one asks. */
    public static ReviewRequest request(String name) {
        return ((ReadReview.Review) ReviewReader.read(body(name))).request();
    }
}

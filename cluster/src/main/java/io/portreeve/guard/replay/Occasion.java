package io.portreeve.guard.replay;

import java.time.Instant;
import java.util.Optional;

/**
 * Who did what when.
 *
 * @param line of the file, where it was written down
 * @param user who acted; may be empty
 * @param behind who in truth acted under that name
 * @param deed {@code created}, {@code changed}, {@code deleted} or {@code connected to}
 * @param object {@code Service/shop/web}, for a part of it with that: {@code Pod/shop/web exec}
 */
public record Occasion(
        long line, Optional<Instant> time, String user, Optional<String> behind, String deed, String object) {}

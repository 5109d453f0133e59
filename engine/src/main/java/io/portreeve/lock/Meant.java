package io.portreeve.lock;

import io.portreeve.change.Door;
import io.portreeve.change.Endpoint;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.source.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is meant to be open.
 *
 * @param lock the lock file, if there is one
 * @param intents what the configuration says
 * @param today decides which of these still hold
 */
public record Meant(Optional<LockFile> lock, List<Intent> intents, LocalDate today) {
    public Meant {
        intents = List.copyOf(intents);
    }

    /** Whether somebody wrote down that a door may be open. */
    public boolean holds(Door door, Endpoint endpoint, ExposurePath path) {
        return lock.filter(file -> file.holds(LockEntry.of(door, endpoint))).isPresent()
                || intents.stream().anyMatch(intent -> !intent.isExpired(today) && intent.allows(door, path));
    }

    /** What could not be read of the lock file, and intents whose last day has passed. */
    public List<Problem> problems() {
        return Stream.concat(lock.stream().flatMap(file -> file.problems().stream()), expired())
                .toList();
    }

    private Stream<Problem> expired() {
        return intents.stream()
                .filter(intent -> intent.isExpired(today))
                .map(intent -> Problem.at(
                        intent.place(),
                        "intent-expired",
                        "This exposure was meant to be open until "
                                + intent.until().orElseThrow() + ". Close it, or write a later day."));
    }
}

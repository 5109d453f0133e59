package io.portreeve.guard.replay;

import static io.portreeve.guard.ReviewFields.text;

import io.portreeve.guard.MalformedReview;
import io.portreeve.guard.ReviewJson;
import io.portreeve.guard.ReviewReader;
import io.portreeve.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads what was done to a cluster from a file of audit events or reviews, in the order in which it was done. */
final class DeedReader implements Documents.Sink {
    private static final int MOST_PROBLEMS = 1000;

    private final String file;
    private final AuditEvents events;
    private final ReviewDeeds reviews;
    private final Tally tally;
    private final List<Deed> deeds = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int moreProblems;

    DeedReader(String file, AuditEvents events, ReviewDeeds reviews, Tally tally) {
        this.file = file;
        this.events = events;
        this.reviews = reviews;
        this.tally = tally;
    }

    void read(InputStream stream) throws IOException {
        Documents.read(stream, this);
        events.withoutObject()
                .forEach((resource, line) -> problems.add(Problem.in(
                        place(line),
                        "no-object-in-event",
                        "Changes of " + resource
                                + " from this line on hold no object, so what they opened is not known. Audit them at "
                                + "the level RequestResponse.")));
        if (moreProblems > 0) {
            problems.add(Problem.in(file, "too-many-problems", moreProblems + " more lines could not be read."));
        }
    }

    @Override
    public void document(byte[] json, long line) {
        try {
            take(ReviewJson.MAPPER.readTree(json), line);
        } catch (JacksonException e) {
            trouble(ReviewJson.reason(e).replace("The body is", "This is"), line);
        } catch (MalformedReview e) {
            trouble(e.reason(), line);
        }
    }

    private void take(JsonNode document, long line) throws MalformedReview {
        String type = document.isObject() ? text(document, "apiVersion") + " " + text(document, "kind") : "";
        switch (type) {
            case AuditEvents.API_VERSION + " Event" -> event(document, line);
            case AuditEvents.API_VERSION + " EventList" -> {
                for (JsonNode event : document.path("items")) {
                    listed(event, line);
                }
            }
            case ReviewReader.API_VERSION + " " + ReviewReader.KIND -> {
                tally.read();
                reviews.read(document, line).ifPresent(deeds::add);
            }
            default ->
                throw new MalformedReview("This is neither an event of " + AuditEvents.API_VERSION
                        + " nor an AdmissionReview of " + ReviewReader.API_VERSION + ".");
        }
    }

    /** One that is no event leaves the others of its list as they are. */
    private void listed(JsonNode event, long line) {
        try {
            event(event, line);
        } catch (MalformedReview e) {
            trouble(e.reason(), line);
        }
    }

    private void event(JsonNode event, long line) throws MalformedReview {
        tally.read();
        events.read(event, line).ifPresent(deeds::add);
    }

    @Override
    public void trouble(String sentence, long line) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(Problem.in(place(line), "unreadable-event", sentence));
        } else {
            moreProblems++;
        }
    }

    private String place(long line) {
        return file + ":" + line;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Those without a time stay behind the one before them. */
    List<Deed> inOrder() {
        List<Timed> timed = new ArrayList<>(deeds.size());
        Instant last = Instant.MIN;
        for (Deed deed : deeds) {
            last = deed.time().orElse(last);
            timed.add(new Timed(deed, last));
        }
        return timed.stream()
                .sorted((one, other) -> one.time().compareTo(other.time()))
                .map(Timed::deed)
                .toList();
    }

    private record Timed(Deed deed, Instant time) {}

    /** The time that a field tells. */
    static Optional<Instant> time(JsonNode event, String field) throws MalformedReview {
        String written = text(event, field);
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(written));
        } catch (DateTimeParseException e) {
            throw new MalformedReview("The field " + field + " holds no time of RFC 3339.");
        }
    }
}

package io.portreeve.guard.replay;

import io.portreeve.cluster.LiveObjects;
import io.portreeve.guard.ClusterReviewer;
import io.portreeve.guard.MalformedReview;
import io.portreeve.guard.Operation;
import io.portreeve.guard.ReviewReader;
import io.portreeve.guard.ReviewRequest;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what was done from reviews: both versions of the object stand in them, but no time. */
final class ReviewDeeds {
    private final LiveObjects objects;
    private final Tally tally;

    ReviewDeeds(LiveObjects objects, Tally tally) {
        this.objects = objects;
        this.tally = tally;
    }

    Optional<Deed> read(JsonNode review, long line) throws MalformedReview {
        ReviewRequest request = ReviewReader.review(review);
        boolean connects = request.operation() == Operation.CONNECT;
        if (!connects && !ClusterReviewer.isJudged(request.subresource())) {
            return skip(Skipped.OTHER_PART);
        }
        Optional<LiveObjects.Text> old = request.oldObject().flatMap(objects::text);
        Optional<LiveObjects.Text> now =
                connects ? Optional.empty() : request.object().flatMap(objects::text);
        if (!connects && old.isEmpty() && now.isEmpty()) {
            return skip(Skipped.OTHER_KIND);
        }
        return Optional.of(new Deed(
                line,
                Optional.empty(),
                request.user(),
                Optional.empty(),
                request.operation(),
                new Deed.Target(
                        request.resource().group(),
                        request.resource().resource(),
                        request.subresource(),
                        request.namespace()),
                List.of(name(request)),
                false,
                request.dryRun(),
                old,
                now,
                Deed.Version.UNKNOWN,
                request.object().filter(ClusterReviewer::isMadeByController).isPresent()));
    }

    /** A review of a deleted collection has the name in the object alone. */
    private static String name(ReviewRequest request) {
        return request.name().isEmpty()
                ? request.oldObject().map(ReviewDeeds::name).orElse("")
                : request.name();
    }

    private static String name(ObjectNode object) {
        return object.path("metadata").path("name").asString("");
    }

    private Optional<Deed> skip(Skipped reason) {
        tally.skip(reason);
        return Optional.empty();
    }
}

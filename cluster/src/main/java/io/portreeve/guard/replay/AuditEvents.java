package io.portreeve.guard.replay;

import static io.portreeve.guard.ReviewFields.object;
import static io.portreeve.guard.ReviewFields.text;

import io.portreeve.cluster.LiveObjects;
import io.portreeve.guard.ClusterReviewer;
import io.portreeve.guard.MalformedReview;
import io.portreeve.guard.Operation;
import io.portreeve.guard.ReviewReader;
import io.portreeve.guard.ReviewUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what was done from audit events: what an object became stands in the answer, the body of a patch is only the patch. */
final class AuditEvents {
    static final String API_VERSION = "audit.k8s.io/v1";

    private static final Set<String> CHANGES = Set.of("create", "update", "patch", "delete", "deletecollection");
    private static final Set<String> CONNECTIONS = Set.of("exec", "attach", "portforward");
    private static final Pattern DRY = Pattern.compile("[?&]dryRun=All(&|$)");
    private static final Pattern SELECTIVE = Pattern.compile("[?&](label|field)Selector=[^&]");
    /** Server-side apply creates by a patch. */
    private static final int CREATED = 201;

    private static final int SWITCHING = 101;
    private static final int LONGEST_NUMBER = 18;

    private final LiveObjects objects;
    private final Plurals plurals;
    private final Tally tally;
    private final Set<String> known = new HashSet<>();
    private final Map<String, Long> withoutObject = new TreeMap<>();

    AuditEvents(LiveObjects objects, Plurals plurals, Tally tally) {
        this.objects = objects;
        this.plurals = plurals;
        this.tally = tally;
    }

    /** Resources whose events hold too little, with the line of the first. */
    Map<String, Long> withoutObject() {
        return withoutObject;
    }

    /** Empty where nothing is to be judged, which is counted. */
    Optional<Deed> read(JsonNode event, long line) throws MalformedReview {
        Optional<ObjectNode> reference = object(event, "objectRef");
        Deed.Target target = target(reference);
        boolean connects = target.resource().equals("pods") && CONNECTIONS.contains(target.subresource());
        Optional<Skipped> reason = skipped(event, target, connects);
        if (reason.isPresent()) {
            return skip(reason.get());
        }
        String name = reference.isPresent() ? text(reference.get(), "name") : "";
        Draft draft = new Draft(event, line, target, name);
        return connects ? Optional.of(draft.connecting()) : change(draft);
    }

    private static Deed.Target target(Optional<ObjectNode> reference) throws MalformedReview {
        return reference.isEmpty()
                ? new Deed.Target("", "", "", "")
                : new Deed.Target(
                        text(reference.get(), "apiGroup"),
                        text(reference.get(), "resource"),
                        text(reference.get(), "subresource"),
                        text(reference.get(), "namespace"));
    }

    private Optional<Skipped> skipped(JsonNode event, Deed.Target target, boolean connects) throws MalformedReview {
        if (!text(event, "stage").equals("ResponseComplete")) {
            return Optional.of(Skipped.OTHER_STAGE);
        }
        String id = text(event, "auditID");
        if (!id.isEmpty() && !known.add(id)) {
            return Optional.of(Skipped.DUPLICATE);
        }
        if (!connects && !CHANGES.contains(text(event, "verb"))) {
            return Optional.of(Skipped.READ);
        }
        int code = code(event);
        if (code / 100 != 2 && !(connects && code == SWITCHING)) {
            return Optional.of(Skipped.FAILED);
        }
        if (plurals.kind(target.group(), target.resource()).isEmpty()) {
            return Optional.of(Skipped.OTHER_KIND);
        }
        return connects || ClusterReviewer.isJudged(target.subresource())
                ? Optional.empty()
                : Optional.of(Skipped.OTHER_PART);
    }

    private static int code(JsonNode event) {
        return event.path("responseStatus").path("code").asInt(0);
    }

    private Optional<Deed> change(Draft draft) throws MalformedReview {
        Optional<ObjectNode> answer = object(draft.event(), "responseObject");
        return switch (text(draft.event(), "verb")) {
            case "delete" ->
                Optional.of(draft.deleting(List.of(draft.name()), false, answer.map(AuditEvents::version)));
            case "deletecollection" -> collection(draft, answer);
            default -> written(draft, answer);
        };
    }

    private Optional<Deed> collection(Draft draft, Optional<ObjectNode> answer) throws MalformedReview {
        if (answer.isPresent() && answer.get().path("items").isArray()) {
            List<String> names = new ArrayList<>();
            for (JsonNode item : answer.get().path("items")) {
                names.add(item.path("metadata").path("name").asString(""));
            }
            return names.isEmpty() ? skip(Skipped.READ) : Optional.of(draft.deleting(names, false, Optional.empty()));
        }
        return SELECTIVE.matcher(text(draft.event(), "requestURI")).find()
                ? tooLittle(draft)
                : Optional.of(draft.deleting(List.of(), true, Optional.empty()));
    }

    private Optional<Deed> written(Draft draft, Optional<ObjectNode> answer) throws MalformedReview {
        if (answer.isEmpty() || answer.get().path("kind").asString("").equals("Status")) {
            return tooLittle(draft);
        }
        ObjectNode object = answer.get();
        if (object.path("metadata").has("deletionTimestamp")) {
            return skip(Skipped.ENDING);
        }
        Optional<LiveObjects.Text> now = objects.text(object);
        return now.isEmpty() ? skip(Skipped.OTHER_KIND) : Optional.of(draft.writing(now, object));
    }

    private Optional<Deed> tooLittle(Draft draft) {
        withoutObject.putIfAbsent(draft.target().resource(), draft.line());
        return skip(Skipped.LEVEL);
    }

    /** A deletion is answered with the object, or with a Status that names it. */
    private static Deed.Version version(ObjectNode answer) {
        JsonNode metadata = answer.path("metadata");
        String uid = metadata.path("uid").asString("");
        String number = metadata.path("resourceVersion").asString("");
        boolean counts = !number.isEmpty()
                && number.length() <= LONGEST_NUMBER
                && number.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return new Deed.Version(
                uid.isEmpty() ? answer.path("details").path("uid").asString("") : uid,
                counts ? Long.parseLong(number) : 0);
    }

    private Optional<Deed> skip(Skipped reason) {
        tally.skip(reason);
        return Optional.empty();
    }

    /** What every deed takes from its event. */
    private record Draft(JsonNode event, long line, Deed.Target target, String name) {
        Deed connecting() throws MalformedReview {
            return deed(Operation.CONNECT, List.of(name), false, Optional.empty(), Deed.Version.UNKNOWN, false);
        }

        Deed deleting(List<String> names, boolean every, Optional<Deed.Version> version) throws MalformedReview {
            return deed(Operation.DELETE, names, every, Optional.empty(), version.orElse(Deed.Version.UNKNOWN), false);
        }

        Deed writing(Optional<LiveObjects.Text> now, ObjectNode object) throws MalformedReview {
            boolean creates = text(event, "verb").equals("create") || code(event) == CREATED;
            return deed(
                    creates ? Operation.CREATE : Operation.UPDATE,
                    List.of(name),
                    false,
                    now,
                    version(object),
                    ClusterReviewer.isMadeByController(object));
        }

        private Deed deed(
                Operation operation,
                List<String> names,
                boolean every,
                Optional<LiveObjects.Text> now,
                Deed.Version version,
                boolean made)
                throws MalformedReview {
            Optional<ReviewUser> impersonated = user("impersonatedUser");
            Optional<ReviewUser> user = user("user");
            Optional<Instant> time = DeedReader.time(event, "requestReceivedTimestamp");
            return new Deed(
                    line,
                    time.isPresent() ? time : DeedReader.time(event, "stageTimestamp"),
                    impersonated.or(() -> user).orElse(new ReviewUser("", "", List.of())),
                    impersonated.flatMap(same -> user.map(ReviewUser::username)),
                    operation,
                    target,
                    names,
                    every,
                    DRY.matcher(text(event, "requestURI")).find(),
                    Optional.empty(),
                    now,
                    version,
                    made);
        }

        private Optional<ReviewUser> user(String field) throws MalformedReview {
            Optional<ObjectNode> user = object(event, field);
            return user.isEmpty() ? Optional.empty() : Optional.of(ReviewReader.user(user));
        }
    }
}

package io.portreeve.guard;

import static io.portreeve.guard.ReviewFields.object;
import static io.portreeve.guard.ReviewFields.text;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the AdmissionReview that an API server posts. */
public final class ReviewReader {
    public static final String API_VERSION = "admission.k8s.io/v1";
    public static final String KIND = "AdmissionReview";

    /** Their reviews name them as the namespace that they are in. */
    private static final ReviewedResource NAMESPACES = new ReviewedResource("", "v1", "namespaces");

    private ReviewReader() {}

    /** The request of a review; of anything else, why it is none. */
    public static ReadReview read(byte[] body) {
        try {
            return new ReadReview.Review(review(ReviewJson.MAPPER.readTree(body)));
        } catch (JacksonException e) {
            return new ReadReview.Malformed(ReviewJson.reason(e));
        } catch (MalformedReview e) {
            return new ReadReview.Malformed(e.reason());
        }
    }

    /** The request of a review that has been read as JSON. */
    public static ReviewRequest review(JsonNode review) throws MalformedReview {
        if (!API_VERSION.equals(text(review, "apiVersion")) || !KIND.equals(text(review, "kind"))) {
            throw new MalformedReview("The body is not an AdmissionReview of " + API_VERSION + ".");
        }
        ObjectNode request =
                object(review, "request").orElseThrow(() -> new MalformedReview("The AdmissionReview has no request."));
        return request(request);
    }

    private static ReviewRequest request(ObjectNode request) throws MalformedReview {
        String namespace = text(request, "namespace");
        ReviewedResource resource =
                resource(request, "resource").orElseThrow(() -> new MalformedReview("The request has no resource."));
        Optional<String> place = Optional.of(namespace).filter(name -> !name.isEmpty() && !resource.equals(NAMESPACES));
        return new ReviewRequest(
                uid(text(request, "uid")),
                kind(request, "kind").orElseThrow(() -> new MalformedReview("The request has no kind.")),
                resource,
                text(request, "subResource"),
                kind(request, "requestKind"),
                resource(request, "requestResource"),
                text(request, "name"),
                namespace,
                operation(text(request, "operation")),
                user(object(request, "userInfo")),
                ReviewFields.truth(request, "dryRun"),
                placed(object(request, "object"), place),
                placed(object(request, "oldObject"), place),
                object(request, "options"));
    }

    /** An object is where the request says, as the API server has it stored, whether or not it says so itself. */
    private static Optional<ObjectNode> placed(Optional<ObjectNode> object, Optional<String> namespace) {
        object.map(tree -> tree.path("metadata"))
                .filter(meta -> meta.path("namespace").asString("").isEmpty())
                .filter(ObjectNode.class::isInstance)
                .ifPresent(meta -> namespace.ifPresent(name -> ((ObjectNode) meta).put("namespace", name)));
        return object;
    }

    static String uid(String uid) throws MalformedReview {
        if (uid.isEmpty() || uid.length() > 128) {
            throw new MalformedReview("The request has no uid of 1 to 128 characters.");
        }
        return uid;
    }

    private static Optional<ReviewedKind> kind(ObjectNode request, String field) throws MalformedReview {
        Optional<ObjectNode> kind = object(request, field);
        return kind.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReviewedKind(
                        text(kind.get(), "group"), text(kind.get(), "version"), text(kind.get(), "kind")));
    }

    private static Optional<ReviewedResource> resource(ObjectNode request, String field) throws MalformedReview {
        Optional<ObjectNode> resource = object(request, field);
        return resource.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReviewedResource(
                        text(resource.get(), "group"),
                        text(resource.get(), "version"),
                        text(resource.get(), "resource")));
    }

    private static Operation operation(String word) throws MalformedReview {
        for (Operation operation : Operation.values()) {
            if (operation.name().equals(word)) {
                return operation;
            }
        }
        throw new MalformedReview("The operation is none of CREATE, UPDATE, DELETE and CONNECT.");
    }

    /** Who acts; nobody where it is not said. */
    public static ReviewUser user(Optional<ObjectNode> user) throws MalformedReview {
        return user.isEmpty()
                ? new ReviewUser("", "", List.of())
                : new ReviewUser(
                        text(user.get(), "username"),
                        text(user.get(), "uid"),
                        ReviewFields.texts(user.get(), "groups"));
    }
}

package io.portreeve.guard;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the AdmissionReview that an API server waits for. */
public final class ReviewWriter {
    private static final int FIRST_ERROR = 400;
    private static final int LAST_ERROR = 599;
    private static final int MOST_NOTES = 32;

    /** The words of the API for codes, by which its clients decide whether to try again. */
    private static final Map<Integer, String> REASONS = Map.of(
            400, "BadRequest",
            403, "Forbidden",
            409, "Conflict",
            422, "Invalid",
            429, "TooManyRequests",
            500, "InternalError",
            503, "ServiceUnavailable",
            504, "Timeout");

    private ReviewWriter() {}

    /** The answer to the request of that uid, in UTF-8. */
    public static byte[] write(String uid, ReviewAnswer answer) {
        ObjectNode review = ReviewJson.MAPPER.createObjectNode();
        review.put("apiVersion", ReviewReader.API_VERSION).put("kind", ReviewReader.KIND);
        ObjectNode response = review.putObject("response");
        response.put("uid", uid).put("allowed", answer.allowed());
        if (!answer.allowed()) {
            status(response.putObject("status"), answer);
        } else if (!answer.patch().isEmpty()) {
            response.put("patchType", "JSONPatch").put("patch", patch(answer.patch()));
        }
        warnings(response, answer);
        notes(response, answer);
        return ReviewJson.MAPPER.writeValueAsBytes(review);
    }

    private static void status(ObjectNode status, ReviewAnswer answer) {
        int code = Math.max(FIRST_ERROR, Math.min(LAST_ERROR, answer.code()));
        status.put("status", "Failure").put("message", AnswerText.message(answer.message()));
        if (REASONS.containsKey(code)) {
            status.put("reason", REASONS.get(code));
        }
        status.put("code", code);
    }

    private static String patch(List<PatchOperation> steps) {
        ArrayNode patch = ReviewJson.MAPPER.createArrayNode();
        for (PatchOperation step : steps) {
            ObjectNode node = patch.addObject().put("op", step.op()).put("path", step.path());
            step.value().ifPresent(value -> node.set("value", value));
        }
        return Base64.getEncoder().encodeToString(ReviewJson.MAPPER.writeValueAsBytes(patch));
    }

    private static void warnings(ObjectNode response, ReviewAnswer answer) {
        if (!answer.warnings().isEmpty()) {
            ArrayNode warnings = response.putArray("warnings");
            AnswerText.warnings(answer.warnings()).forEach(warnings::add);
        }
    }

    private static void notes(ObjectNode response, ReviewAnswer answer) {
        if (answer.auditAnnotations().isEmpty()) {
            return;
        }
        ObjectNode notes = response.putObject("auditAnnotations");
        answer.auditAnnotations().entrySet().stream().limit(MOST_NOTES).forEach(note -> {
            String key = AnswerText.key(note.getKey());
            if (!key.isEmpty()) {
                notes.put(key, AnswerText.note(note.getValue()));
            }
        });
    }
}

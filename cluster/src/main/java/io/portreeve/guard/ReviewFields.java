package io.portreeve.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a review, each of the type that it must have; absent and null are the same. */
public final class ReviewFields {
    private ReviewFields() {}

    public static String text(JsonNode mapping, String field) throws MalformedReview {
        JsonNode value = mapping.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isString()) {
            throw new MalformedReview("The field " + field + " is not a string.");
        }
        return value.stringValue();
    }

    public static boolean truth(JsonNode mapping, String field) throws MalformedReview {
        JsonNode value = mapping.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw new MalformedReview("The field " + field + " is neither true nor false.");
        }
        return value.booleanValue();
    }

    public static Optional<ObjectNode> object(JsonNode mapping, String field) throws MalformedReview {
        JsonNode value = mapping.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (value instanceof ObjectNode object) {
            return Optional.of(object);
        }
        throw new MalformedReview("The field " + field + " is not an object.");
    }

    public static List<String> texts(JsonNode mapping, String field) throws MalformedReview {
        JsonNode values = mapping.path(field);
        List<String> texts = new ArrayList<>();
        if (!values.isMissingNode() && !values.isNull() && !values.isArray()) {
            throw new MalformedReview("The field " + field + " is not a list.");
        }
        for (JsonNode value : values) {
            if (!value.isString()) {
                throw new MalformedReview("The field " + field + " is not a list of strings.");
            }
            texts.add(value.stringValue());
        }
        return texts;
    }
}

package io.portreeve.guard;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Finds the uid of a review and reads nothing else of it: a server that has no time to judge has none to build a tree either. API servers
 * write the uid first, so that this is done after some hundred bytes.
 */
final class ReviewUid {
    private ReviewUid() {}

    /** Empty where there is none to be repeated. */
    static Optional<String> of(byte[] body) {
        try (JsonParser parser = ReviewJson.MAPPER.createParser(body)) {
            return enter(parser, "request") && enter(parser, "uid") ? text(parser) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Steps to the value of a field of the object that begins here. */
    private static boolean enter(JsonParser parser, String field) {
        JsonToken token = parser.currentToken() == null ? parser.nextToken() : parser.currentToken();
        if (token != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean found = parser.currentName().equals(field);
            parser.nextToken();
            if (found) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static Optional<String> text(JsonParser parser) {
        try {
            return parser.currentToken() == JsonToken.VALUE_STRING
                    ? Optional.of(ReviewReader.uid(parser.getString()))
                    : Optional.empty();
        } catch (MalformedReview e) {
            return Optional.empty();
        }
    }
}

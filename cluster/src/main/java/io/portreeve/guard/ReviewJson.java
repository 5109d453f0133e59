package io.portreeve.guard;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How reviews are read as JSON: one value and nothing after it, no name twice, nothing that is deep or long beyond reason. */
public final class ReviewJson {
    /** Objects of API servers are hardly deeper than 50. */
    public static final int DEEPEST = 200;

    private static final int LONGEST_NAME = 4096;
    private static final int LONGEST_NUMBER = 100;

    public static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNameLength(LONGEST_NAME)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ReviewJson() {}

    /** Words of ours: those of the reader repeat what it read. */
    public static String reason(JacksonException trouble) {
        if (trouble instanceof StreamConstraintsException) {
            return "The body is nested deeper than " + DEEPEST
                    + " levels, or holds a name or a number that is too long.";
        }
        return "The body is not one JSON value, or holds a name twice in one object.";
    }
}

package io.portreeve.report;

import io.portreeve.source.Problem;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Names for problems that stay the same from run to run while lines move; those alike in everything are numbered. */
final class ProblemFingerprints {
    private final Map<String, Integer> seen = new HashMap<>();

    String of(Problem problem) {
        String key = String.join("\0", problem.code(), problem.file(), problem.message());
        int earlier = seen.merge(key, 1, Integer::sum) - 1;
        byte[] name = (key + "\0" + earlier).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString().replace("-", "");
    }
}

package io.portreeve.cluster;

import io.portreeve.model.reader.ReadKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A kind as an API server serves it.
 *
 * @param version the version that is listed
 * @param plural what its path calls it
 * @param folder what the paths of its objects call it: the kind, with its group where another kind has the same name
 */
record Resource(ReadKind kind, String version, String plural, boolean namespaced, String folder) {
    /** As kubectl names it: {@code networkpolicies.networking.k8s.io}. */
    String name() {
        return kind.group().isEmpty() ? plural : plural + "." + kind.group();
    }

    String apiVersion() {
        return kind.group().isEmpty() ? version : kind.group() + "/" + version;
    }

    /** Where its objects are listed, of one namespace or of all. */
    String path(Optional<String> namespace) {
        String start = kind.group().isEmpty() ? "/api/" : "/apis/" + kind.group() + "/";
        String within = namespaced
                ? namespace.map(name -> "/namespaces/" + encoded(name)).orElse("")
                : "";
        return start + version + within + "/" + plural;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

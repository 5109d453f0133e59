package io.portreeve.guard;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is answered to a request. It may say more than the API takes: {@link ReviewWriter} cuts to its limits.
 *
 * @param code of HTTP, told to the user with a denial: 403 and others
 * @param message why it is denied; empty where it is allowed
 * @param warnings what kubectl shows to the user, one line each
 * @param auditAnnotations by names without prefix: the API server puts the name of the webhook before them
 * @param patch steps that make the object what it should be; none to leave it
 */
public record ReviewAnswer(
        boolean allowed,
        int code,
        String message,
        List<String> warnings,
        SortedMap<String, String> auditAnnotations,
        List<PatchOperation> patch) {
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;

    public ReviewAnswer {
        warnings = List.copyOf(warnings);
        auditAnnotations = Collections.unmodifiableSortedMap(new TreeMap<>(auditAnnotations));
        patch = List.copyOf(patch);
    }

    /** It may pass, and there is nothing to say. */
    public static ReviewAnswer allow() {
        return new ReviewAnswer(true, OK, "", List.of(), new TreeMap<>(), List.of());
    }

    /** It may not pass, as what is not permitted. */
    public static ReviewAnswer deny(String message) {
        return deny(FORBIDDEN, message);
    }

    /** It may not pass. */
    public static ReviewAnswer deny(int code, String message) {
        return new ReviewAnswer(false, code, message, List.of(), new TreeMap<>(), List.of());
    }

    /** The same with these warnings instead. */
    public ReviewAnswer withWarnings(List<String> others) {
        return new ReviewAnswer(allowed, code, message, others, auditAnnotations, patch);
    }

    /** The same with these audit annotations instead. */
    public ReviewAnswer withAuditAnnotations(SortedMap<String, String> others) {
        return new ReviewAnswer(allowed, code, message, warnings, others, patch);
    }

    /** The same with this patch instead. */
    public ReviewAnswer withPatch(List<PatchOperation> other) {
        return new ReviewAnswer(allowed, code, message, warnings, auditAnnotations, other);
    }
}

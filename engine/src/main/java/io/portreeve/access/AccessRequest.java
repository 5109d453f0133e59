package io.portreeve.access;

import io.portreeve.model.AccessRule;
import java.util.List;

/** What somebody asks of the API server, and whether a rule allows it: exactly as the API server's own matcher decides. */
public sealed interface AccessRequest {
    String EVERY = "*";

    /** Whether the rule allows it. */
    boolean isAllowedBy(AccessRule rule);

    /**
     * Something done to a resource.
     *
     * @param name of the one object; empty where there is none yet, or for all of them
     */
    record ToResource(String verb, Resource resource, String name) implements AccessRequest {
        @Override
        public boolean isAllowedBy(AccessRule rule) {
            return isKindAllowedBy(rule)
                    && (rule.names().isEmpty() || rule.names().contains(name));
        }

        /** The same but for the name. */
        boolean isKindAllowedBy(AccessRule rule) {
            return holds(rule.verbs(), verb)
                    && holds(rule.groups(), resource.group())
                    && rule.resources().stream().anyMatch(this::isMeantBy);
        }

        /** A star before the slash means every resource; one behind it means nothing. */
        private boolean isMeantBy(String written) {
            return written.equals(EVERY)
                    || written.equals(resource.combined())
                    || (!resource.subresource().isEmpty() && written.equals("*/" + resource.subresource()));
        }
    }

    /** Something asked of an address that is no resource. */
    record ToUrl(String verb, String url) implements AccessRequest {
        @Override
        public boolean isAllowedBy(AccessRule rule) {
            return holds(rule.verbs(), verb) && rule.urls().stream().anyMatch(this::isMeantBy);
        }

        private boolean isMeantBy(String written) {
            return written.equals(url) || (written.endsWith(EVERY) && url.startsWith(withoutStars(written)));
        }

        private static String withoutStars(String written) {
            int end = written.length();
            while (end > 0 && written.charAt(end - 1) == '*') {
                end--;
            }
            return written.substring(0, end);
        }
    }

    private static boolean holds(List<String> written, String asked) {
        return written.contains(EVERY) || written.contains(asked);
    }
}

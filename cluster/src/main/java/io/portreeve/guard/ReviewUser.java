package io.portreeve.guard;

import java.util.List;

/**
 * Who asks, as the API server authenticated them.
 *
 * @param uid empty where the API server names none
 */
public record ReviewUser(String username, String uid, List<String> groups) {
    public ReviewUser {
        groups = List.copyOf(groups);
    }
}

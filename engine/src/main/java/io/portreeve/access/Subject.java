package io.portreeve.access;

import io.portreeve.source.Order;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who can be given rights, under the one name by which the API server knows them.
 *
 * @param namespace of a service account; empty where nobody wrote one
 */
public record Subject(Kind kind, Optional<String> namespace, String name) {
    /** What sort of subject. */
    public enum Kind {
        USER("User"),
        GROUP("Group"),
        ACCOUNT("ServiceAccount");

        private final String spelling;

        Kind(String spelling) {
            this.spelling = spelling;
        }

        /** As a binding spells it. */
        @Override
        public String toString() {
            return spelling;
        }
    }

    /** Those behind whom most stand first, then by name. */
    public static final Comparator<Subject> ORDER = Order.by(Subject::breadth)
            .then(Subject::kind)
            .then(subject -> subject.namespace.orElse(""))
            .then(Subject::name);

    /** Whose members the API server asks about nothing. */
    static final Subject MASTERS = group("system:masters");

    private static final String ACCOUNT = "system:serviceaccount:";
    private static final String ACCOUNTS = "system:serviceaccounts";

    /** A user; one whose name is that of a service account is that account. */
    public static Subject user(String name) {
        if (name.startsWith(ACCOUNT)) {
            String[] parts = name.substring(ACCOUNT.length()).split(":", -1);
            if (parts.length == 2 && !parts[0].isEmpty() && !parts[1].isEmpty()) {
                return account(Optional.of(parts[0]), parts[1]);
            }
        }
        return new Subject(Kind.USER, Optional.empty(), name);
    }

    public static Subject group(String name) {
        return new Subject(Kind.GROUP, Optional.empty(), name);
    }

    public static Subject account(Optional<String> namespace, String name) {
        return new Subject(Kind.ACCOUNT, namespace, name);
    }

    /** How many stand behind it. */
    public Breadth breadth() {
        return switch (kind) {
            case USER -> name.equals("system:anonymous") ? Breadth.ANONYMOUS : Breadth.NAMED;
            case ACCOUNT -> name.equals("default") ? Breadth.DEFAULT_ACCOUNT : Breadth.NAMED;
            case GROUP -> groupBreadth();
        };
    }

    private Breadth groupBreadth() {
        return switch (name) {
            case "system:unauthenticated" -> Breadth.ANONYMOUS;
            case "system:authenticated" -> Breadth.LOGGED_IN;
            case ACCOUNTS -> Breadth.ACCOUNTS;
            default -> name.startsWith(ACCOUNTS + ":") ? Breadth.NAMESPACE_ACCOUNTS : Breadth.NAMED;
        };
    }

    /** Itself, and the groups that the API server puts every such subject in. */
    public List<Subject> withGroups() {
        if (kind == Kind.GROUP) {
            return List.of(this);
        }
        if (breadth() == Breadth.ANONYMOUS) {
            return List.of(this, group("system:unauthenticated"));
        }
        Subject everybody = group("system:authenticated");
        return kind == Kind.USER
                ? List.of(this, everybody)
                : List.of(
                        this,
                        group(ACCOUNTS + namespace.map(text -> ":" + text).orElse("")),
                        group(ACCOUNTS),
                        everybody);
    }

    /** {@code ServiceAccount shop/deployer}. */
    @Override
    public String toString() {
        return kind + " " + namespace.map(text -> text + "/").orElse("") + name;
    }
}

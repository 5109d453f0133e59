package io.portreeve.access;

import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.model.Role;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.source.BundledFile;
import io.portreeve.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** The ClusterRoles that every cluster has for people; they stand in for those that the input does not hold. */
final class DefaultRoles {
    /** Why one of them is spoken of although nobody wrote it. */
    static final String BECAUSE = "every cluster has it";

    private static final String PATH = "kubernetes";

    /** Roles that every cluster has for its own parts, whose rules are not held here. */
    private static final String OWN = "system:";

    /** One of theirs, in {@code kube-system}, that is not called as the others are. */
    private static final String READER = "extension-apiserver-authentication-reader";

    private final List<Role> all = new ArrayList<>();

    DefaultRoles() {
        SourceFile file = SourceFile.of(PATH, BundledFile.text(DefaultRoles.class, "default-roles.yaml"));
        ObjectReader reader = new ObjectReader();
        new DocumentReader(Limits.DEFAULT)
                .read(file, document -> reader.read(document, PATH).objects().forEach(role -> all.add((Role) role)));
    }

    List<Role> all() {
        return List.copyOf(all);
    }

    /** Whether a role is one of them, and not from the input. */
    static boolean isOne(Role role) {
        return role.origin().unit().equals(PATH) && role.origin().file().path().equals(PATH);
    }

    /** Whether every cluster has a role of this name, the rules of which may not be known here. */
    static boolean isKubernetesOwn(String name) {
        return name.startsWith(OWN) || name.equals(READER);
    }
}

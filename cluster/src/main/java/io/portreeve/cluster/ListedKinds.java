package io.portreeve.cluster;

import io.portreeve.model.reader.ReadKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which kinds are listed: those that are read, and those that say who could change them; never a Secret. */
public final class ListedKinds {
    private static final String RBAC = "rbac.authorization.k8s.io";
    /** What the API server once served from here, it serves from elsewhere too. */
    private static final Set<String> OTHER_GROUPS = Set.of("extensions", "portreeve.io");

    private static final List<ReadKind> ACCESS = List.of(
            kind("", "ServiceAccount"),
            kind(RBAC, "ClusterRole"),
            kind(RBAC, "ClusterRoleBinding"),
            kind(RBAC, "Role"),
            kind(RBAC, "RoleBinding"));

    private ListedKinds() {}

    /** Those of an API server, out of the kinds that are read of files. */
    public static List<ReadKind> of(List<ReadKind> read) {
        Map<String, ReadKind> kinds = new LinkedHashMap<>();
        for (ReadKind kind : read) {
            if (!OTHER_GROUPS.contains(kind.group()) && !kind.kind().equals("Secret")) {
                kinds.put(kind.group() + "/" + kind.kind(), kind);
            }
        }
        ACCESS.forEach(kind -> kinds.putIfAbsent(kind.group() + "/" + kind.kind(), kind));
        return new ArrayList<>(kinds.values());
    }

    /** Those that are watched while changes are judged: what says something about ports, and not about rights. */
    public static List<ReadKind> watched(List<ReadKind> read) {
        List<ReadKind> kinds = of(read);
        kinds.removeIf(kind -> kind.group().equals(RBAC)
                || (kind.group().isEmpty() && kind.kind().equals("ServiceAccount")));
        return kinds;
    }

    private static ReadKind kind(String group, String name) {
        return new ReadKind(group, name, Optional.empty());
    }
}

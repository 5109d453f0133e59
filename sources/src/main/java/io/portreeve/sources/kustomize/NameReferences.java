package io.portreeve.sources.kustomize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Puts the names that objects have in the end where others still call them by an earlier one. */
final class NameReferences {
    /** A field of some kinds that names an object of another. */
    private record Reference(Gvk to, FieldSpec field) {}

    private static final List<Reference> KNOWN = read();

    private final Map<String, List<Resource>> byEarlierName = new HashMap<>();

    private NameReferences(List<Resource> resources) {
        for (Resource resource : resources) {
            Set<String> names = new HashSet<>();
            resource.earlier().forEach(id -> names.add(id.name()));
            names.forEach(name -> byEarlierName
                    .computeIfAbsent(name, key -> new ArrayList<>())
                    .add(resource));
        }
    }

    static List<Resource> settle(List<Resource> resources) {
        NameReferences references = new NameReferences(resources);
        return resources.stream().map(references::settle).toList();
    }

    private static List<Reference> read() {
        List<Reference> known = new ArrayList<>();
        for (List<String> row : Table.rows("references.tsv")) {
            Gvk to = new Gvk(row.get(0), row.get(1), row.get(2));
            for (String kind : row.get(5).split(",", -1)) {
                Gvk from = new Gvk(row.get(3), row.get(4), kind);
                String path = row.get(6).replace("{pods}", PodTemplates.usual(kind));
                known.add(new Reference(to, FieldSpec.of(from, path, false)));
            }
        }
        return List.copyOf(known);
    }

    private Resource settle(Resource resource) {
        if (byEarlierName.isEmpty()) {
            return resource;
        }
        MadeMapping object = resource.object();
        Gvk original = resource.original().gvk();
        for (Reference reference : KNOWN) {
            if (original.isSelectedBy(reference.field().of())) {
                Referrer referrer = new Referrer(resource, reference);
                object = reference.field().change(object, object, referrer::change);
            }
        }
        return resource.with(object);
    }

    /** An object that names another one in a field. */
    private final class Referrer {
        private final Resource resource;
        private final Reference reference;

        Referrer(Resource resource, Reference reference) {
            this.resource = resource;
            this.reference = reference;
        }

        Made change(Made written) {
            if (written instanceof MadeList list) {
                return list.map(item -> item instanceof MadeList ? item : change(item));
            }
            if (written instanceof MadeScalar scalar) {
                return scalar.isNull()
                        ? written
                        : select(scalar.text(), candidate -> true)
                                .<Made>map(known -> renamed(scalar, known))
                                .orElse(written);
            }
            return written instanceof MadeMapping mapping ? change(mapping) : written;
        }

        /** A mapping says with its name which namespace it means. */
        private Made change(MadeMapping mapping) {
            if (!(mapping.get("name").orElse(mapping) instanceof MadeScalar name)) {
                return mapping;
            }
            Optional<Resource> found = select(name.text(), inNamespace(mapping, name.text()));
            if (found.isEmpty()) {
                return mapping;
            }
            MadeMapping named = mapping.with("name", renamed(name, found.get()));
            Optional<MadeScalar> namespace = found.get()
                    .object()
                    .at("metadata", "namespace")
                    .filter(MadeScalar.class::isInstance)
                    .map(MadeScalar.class::cast)
                    .filter(written -> !written.text().isEmpty());
            boolean same = namespace.isEmpty() || namespace.get().text().equals(mapping.text("namespace"));
            return same
                    ? named
                    : named.with(new MadeEntry(
                            "namespace", new Origin(namespace.get().origin().range()), namespace.get()));
        }

        private Predicate<Resource> inNamespace(MadeMapping mapping, String name) {
            if (!mapping.entries().containsKey("namespace")) {
                return candidate -> true;
            }
            String wanted = mapping.text("namespace");
            List<Resource> all = byEarlierName.getOrDefault(name, List.of());
            boolean original = all.stream()
                    .anyMatch(candidate -> candidate.original().namespace().equals(wanted));
            return candidate -> (original ? candidate.original() : candidate.id())
                    .namespace()
                    .equals(wanted);
        }

        private static MadeScalar renamed(MadeScalar old, Resource known) {
            String name = known.id().name();
            if (name.equals(old.text())) {
                return old;
            }
            Origin named =
                    known.object().at("metadata", "name").map(Made::origin).orElse(old.origin());
            return MadeScalar.text(name, old.origin().decidedBy(named.deciders()));
        }

        private Optional<Resource> select(String name, Predicate<Resource> among) {
            List<Resource> candidates = byEarlierName.getOrDefault(name, List.of()).stream()
                    .filter(among)
                    .filter(candidate ->
                            candidate.earlier().stream().anyMatch(id -> id.gvk().isSelectedBy(reference.to())))
                    .filter(this::isRoleMeant)
                    .filter(this::mayBeNamed)
                    .toList();
            if (candidates.size() == 1) {
                return Optional.of(candidates.get(0));
            }
            List<Resource> alike = candidates.stream()
                    .filter(candidate -> sameAffixes(candidate, true))
                    .toList();
            if (alike.size() > 1) {
                alike = alike.stream()
                        .filter(candidate -> sameAffixes(candidate, false))
                        .toList();
            }
            long names = alike.stream()
                    .map(candidate -> candidate.id().name())
                    .distinct()
                    .count();
            return names == 1 ? Optional.of(alike.get(0)) : Optional.empty();
        }

        /** A binding says of which kind its role is. */
        private boolean isRoleMeant(Resource candidate) {
            if (!reference.field().path().get(0).equals("roleRef")) {
                return true;
            }
            Gvk said = new Gvk(
                    resource.object().text("roleRef", "apiGroup"),
                    "",
                    resource.object().text("roleRef", "kind"));
            return said.group().isEmpty()
                    || said.kind().isEmpty()
                    || candidate.earlier().stream().anyMatch(id -> id.gvk().isSelectedBy(said));
        }

        /** Objects name those of their own namespace and of the cluster; bindings name accounts of others too. */
        private boolean mayBeNamed(Resource candidate) {
            boolean cluster = Scope.isOfCluster(resource.id().gvk())
                    || Scope.isOfCluster(candidate.id().gvk());
            boolean same = resource.id().namespace().equals(candidate.id().namespace());
            return cluster || same || isAccountOfBinding(candidate);
        }

        private boolean isAccountOfBinding(Resource candidate) {
            String namespace = candidate.object().text("metadata", "namespace");
            return resource.id().gvk().kind().equals("RoleBinding")
                    && candidate.id().gvk().kind().equals("ServiceAccount")
                    && resource.object().get("subjects").orElse(resource.object()) instanceof MadeList subjects
                    && subjects.items().stream()
                            .anyMatch(subject -> subject instanceof MadeMapping mapping
                                    && mapping.text("kind").equals("ServiceAccount")
                                    && mapping.entries().containsKey("namespace")
                                    && mapping.text("namespace").equals(namespace));
        }

        private boolean sameAffixes(Resource candidate, boolean orNone) {
            return sameEnd(candidate.prefixes(), resource.prefixes(), orNone)
                    && sameEnd(candidate.suffixes(), resource.suffixes(), orNone);
        }

        private static boolean sameEnd(List<String> one, List<String> other, boolean orNone) {
            if (orNone && (one.isEmpty() || other.isEmpty())) {
                return true;
            }
            int length = Math.min(one.size(), other.size());
            return length == 0
                    ? one.size() == other.size()
                    : one.subList(one.size() - length, one.size())
                            .equals(other.subList(other.size() - length, other.size()));
        }
    }
}

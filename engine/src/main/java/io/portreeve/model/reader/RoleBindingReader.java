package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.AccessSubject;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.RoleBinding;
import java.util.Optional;

/** Reads a RoleBinding or ClusterRoleBinding. */
final class RoleBindingReader implements KindReader {
    @Override
    public boolean isPartial(Cursor object) {
        return !object.at("roleRef", "name").exists();
    }

    @Override
    public RoleBinding read(ObjectMeta meta, Cursor object, Fields fields) {
        Cursor role = object.get("roleRef");
        return new RoleBinding(
                meta,
                new RoleBinding.RoleRef(
                        word(fields, role, "kind").orElse(""),
                        word(fields, role, "name").orElse(""),
                        fields.place(role.get("name"))),
                object.get("subjects").items().stream()
                        .map(subject -> subject(fields, subject))
                        .toList());
    }

    private static AccessSubject subject(Fields fields, Cursor subject) {
        return new AccessSubject(
                word(fields, subject, "kind").orElse(""),
                word(fields, subject, "namespace"),
                word(fields, subject, "name").orElse(""),
                fields.place(subject.get("name")));
    }

    private static Optional<String> word(Fields fields, Cursor item, String field) {
        return item.get(field).text().filter(text -> !text.isEmpty()).map(fields::intern);
    }
}

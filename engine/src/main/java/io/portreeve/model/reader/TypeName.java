package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import java.util.Optional;
import java.util.Set;

/** The {@code apiVersion} and {@code kind} by which an object says what it is. */
record TypeName(String apiVersion, String kind) {
    private static final String LIST = "List";
    private static final Set<String> TEMPLATE_GROUPS = Set.of("", "template.openshift.io");

    GroupKind groupKind() {
        return new GroupKind(GroupKind.groupOf(apiVersion), kind);
    }

    /** Whether {@code value}, which has this type, is but a wrapping of other objects. */
    boolean isListOf(Cursor value) {
        return kind.equals(LIST) || (kind.endsWith(LIST) && value.get("items").isSequence());
    }

    /** The type of items that do not say theirs: in a {@code PodList} they are Pods. */
    Optional<TypeName> itemType() {
        return kind.equals(LIST)
                ? Optional.empty()
                : Optional.of(new TypeName(apiVersion, kind.substring(0, kind.length() - LIST.length())));
    }

    /** Whether it is OpenShift's template of objects. */
    boolean isTemplate() {
        return kind.equals("Template") && TEMPLATE_GROUPS.contains(groupKind().group());
    }
}

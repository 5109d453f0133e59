package io.portreeve.scan;

import java.util.Locale;

/** What counts as one cluster's worth of objects. */
public enum UnitMode {
    /** The nearest kustomization, else the nearest chart, else the argument. */
    AUTO,
    /** Everything that was named, as if it were one cluster's dump. */
    ARGUMENT,
    /** Each folder for itself. */
    FOLDER;

    /** In lower case, as every interface spells it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

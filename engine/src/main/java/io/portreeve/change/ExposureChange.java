package io.portreeve.change;

import io.portreeve.exposure.ExposurePath;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of one endpoint between two versions.
 *
 * @param kind in one word
 * @param endpoint as the newer version names it, where it still has it
 * @param aspect what has become more, or less
 * @param openedPaths the doors through which somebody comes who could not before, the widest first
 * @param closed the doors through which somebody came who cannot any more, the widest first
 * @param left the doors through which only some come of those who could before, the widest first
 * @param before the widest way there was; empty where there was none
 * @param after the widest of the ways that are new, else the widest that is left; empty where there is none
 * @param causes the lines that made the difference, the deciding ones first
 */
public record ExposureChange(
        Kind kind,
        Endpoint endpoint,
        Aspect aspect,
        SortedMap<Door, ExposurePath> openedPaths,
        List<Door> closed,
        List<Door> left,
        Optional<ExposurePath> before,
        Optional<ExposurePath> after,
        List<Cause> causes) {
    /** What became of an endpoint, what matters most first. */
    public enum Kind {
        WIDENED,
        ADDED,
        NARROWED,
        REMOVED;

        /** In lower case, as every interface spells it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What has become more, or less. */
    public enum Aspect {
        /** From farther, or less far. */
        SCOPE,
        /** More or fewer sources of the same sort. */
        SOURCES,
        /** Another port, for those who could come before. */
        PORT;

        /** In lower case, as every interface spells it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ExposureChange {
        openedPaths = Collections.unmodifiableSortedMap(new TreeMap<>(openedPaths));
        closed = List.copyOf(closed);
        left = List.copyOf(left);
        causes = List.copyOf(causes);
    }

    /** The doors through which somebody comes who could not before, the widest first. */
    public List<Door> opened() {
        return List.copyOf(openedPaths.keySet());
    }

    /** Whether somebody can come who could not. */
    public boolean isMore() {
        return kind == Kind.WIDENED || kind == Kind.ADDED;
    }

    /** Whether it concerns anybody beyond the pods of the cluster. */
    public boolean isOutside() {
        return (isMore() ? opened() : closed).stream().anyMatch(Door::isOutside);
    }

    ExposureChange because(List<Cause> found) {
        return new ExposureChange(kind, endpoint, aspect, openedPaths, closed, left, before, after, found);
    }
}

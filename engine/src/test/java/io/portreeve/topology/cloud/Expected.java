package io.portreeve.topology.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.model.Place;
import io.portreeve.model.Value;
import io.portreeve.topology.cloud.Facing.Direction;
import java.util.List;
import java.util.stream.Stream;

/**
 * The other half of a row: the verdict.
 *
 * @param ranges the ranges with commas between them, {@code ?} for one that is not known
 * @param because a part of the clause
 * @param path the deciding field, empty for none
 * @param note a part of the notes, empty where there must be none
 */
record Expected(Direction direction, boolean certain, String ranges, String because, String path, String note) {
    static Expected certain(Direction direction, String because) {
        return new Expected(direction, true, "", because, "", "");
    }

    static Expected uncertain(Direction direction, String because) {
        return new Expected(direction, false, "", because, "", "");
    }

    Expected ranges(String honoured) {
        return new Expected(direction, certain, honoured, because, path, note);
    }

    Expected at(String field) {
        return new Expected(direction, certain, ranges, because, field, note);
    }

    Expected note(String part) {
        return new Expected(direction, certain, ranges, because, path, part);
    }

    void isThatOf(Facing facing) {
        assertThat(facing.because()).contains(because);
        assertThat(facing.direction()).as(facing.because()).isEqualTo(direction);
        assertThat(facing.certain()).as("certain: " + facing.because()).isEqualTo(certain);
        assertThat(facing.ranges().stream().map(range -> range.known().orElse("?")))
                .containsExactly(ranges.isEmpty() ? new String[0] : ranges.split(","));
        assertThat(facing.ranges()).noneMatch(range -> range instanceof Value.Defaulted<String>);
        assertThat(facing.place().map(Place::path).orElse("")).isEqualTo(path);
        List<String> notes = notes(facing);
        if (note.isEmpty()) {
            assertThat(notes).isEmpty();
        } else {
            assertThat(String.join(" ", notes)).contains(note);
        }
    }

    /** What is said besides, of ranges without effect too. */
    private static List<String> notes(Facing facing) {
        Stream<String> ineffective = facing.ineffective().stream().map(Facing.Ineffective::because);
        return Stream.concat(facing.notes().stream().map(Facing.Note::text), ineffective)
                .toList();
    }
}

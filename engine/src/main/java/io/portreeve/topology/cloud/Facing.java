package io.portreeve.topology.cloud;

import io.portreeve.model.Place;
import io.portreeve.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which way a load balancer or ingress controller faces, and who decided so.
 *
 * @param direction to the Internet, to the private network, nowhere outside, or not to be known
 * @param because a clause that names the deciding fact: "annotation x says internal", "the provider's default is public"
 * @param place the deciding line, where it is written
 * @param certain whether the input decides it; false for a default of a provider that nobody named
 * @param ranges source ranges that the controller honours; empty means everybody, an unresolved one somebody unknown
 * @param notes further sentences for a reader: what stays open besides, what the verdict leaves out
 * @param unrecognised an annotation whose value the controller does not accept
 * @param ineffective source ranges that are written and that the controller does not honour
 */
public record Facing(
        Direction direction,
        String because,
        Optional<Place> place,
        boolean certain,
        List<Value<String>> ranges,
        List<Note> notes,
        Optional<Unrecognised> unrecognised,
        Optional<Ineffective> ineffective) {
    public Facing {
        ranges = List.copyOf(ranges);
        notes = List.copyOf(notes);
    }

    public Facing(
            Direction direction, String because, Optional<Place> place, boolean certain, List<Value<String>> ranges) {
        this(direction, because, place, certain, ranges, List.of(), Optional.empty(), Optional.empty());
    }

    /** Where clients of the address sit. */
    public enum Direction {
        /** Anywhere on the Internet. */
        PUBLIC,
        /** In the private network around the cluster. */
        INTERNAL,
        /** In the cluster: there is no address outside. */
        CLUSTER,
        /** Nowhere: the provider's firewall keeps everybody out. */
        NOBODY,
        UNKNOWN;

        /** The widest clients that this direction may mean, as a number to compare. */
        int width() {
            return switch (this) {
                case PUBLIC -> 3;
                case UNKNOWN -> 2;
                case INTERNAL -> 1;
                case CLUSTER, NOBODY -> 0;
            };
        }
    }

    /**
     * An annotation that its controller does not read the way its author hoped.
     *
     * @param accepted the values that the controller takes, in words
     * @param effect what the controller makes of it, a clause behind "which": "AKS does not take for internal, so it is public"
     */
    public record Unrecognised(
            String annotation, String value, String accepted, String effect, Optional<Place> place) {}

    /** A sentence for a reader, and what it is about. */
    public record Note(About about, String text) {
        /** What a note says more of. */
        public enum About {
            /** Which way the load balancer faces. */
            DIRECTION,
            /** Whom the source ranges hold back. */
            RANGES,
            OTHER
        }
    }

    /**
     * Source ranges that hold nobody back.
     *
     * @param because a clause: "Hetzner load balancers cannot filter by source"
     */
    public record Ineffective(List<Value<String>> ranges, String because) {
        public Ineffective {
            ranges = List.copyOf(ranges);
        }
    }

    public boolean isInternal() {
        return direction == Direction.INTERNAL;
    }

    static Facing certainly(Direction direction, String because, Optional<Place> place) {
        return new Facing(direction, because, place, true, List.of());
    }

    static Facing probably(Direction direction, String because, Optional<Place> place) {
        return new Facing(direction, because, place, false, List.of());
    }

    static Facing unknown(String because, Optional<Place> place) {
        return probably(Direction.UNKNOWN, because, place);
    }

    Facing uncertain() {
        return new Facing(direction, because, place, false, ranges, notes, unrecognised, ineffective);
    }

    /** The same with nobody let in by the provider's firewall. */
    Facing closed(String why) {
        return new Facing(Direction.NOBODY, why, place, true, List.of(), notes, unrecognised, ineffective);
    }

    Facing withRanges(List<Value<String>> honoured) {
        return new Facing(direction, because, place, certain, honoured, notes, unrecognised, ineffective);
    }

    Facing withNote(Note.About about, String text) {
        List<Note> all = new ArrayList<>(notes);
        all.add(new Note(about, text));
        return new Facing(direction, because, place, certain, ranges, all, unrecognised, ineffective);
    }

    /** The same where ranges are written in vain; nothing where none are. */
    Facing withIneffective(List<Value<String>> written, String why) {
        return written.isEmpty()
                ? this
                : new Facing(
                        direction,
                        because,
                        place,
                        certain,
                        ranges,
                        notes,
                        unrecognised,
                        Optional.of(new Ineffective(written, why)));
    }

    Facing withUnrecognised(Optional<Unrecognised> annotation) {
        return new Facing(direction, because, place, certain, ranges, notes, annotation, ineffective);
    }

    /** The wider of two verdicts, the first when they are equal. */
    Facing orWider(Facing other) {
        return other.direction.width() > direction.width() ? other : this;
    }
}

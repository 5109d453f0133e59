package io.portreeve.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A place in a column: of a box, or of a line on its way past. */
final class Slot {
    private static final int LINE_HEIGHT = 4;

    private final int column;
    private final Optional<Box> box;
    private final List<Slot> before = new ArrayList<>();
    private final List<Slot> behind = new ArrayList<>();
    private int rank;
    private double centre;

    private Slot(int column, Optional<Box> box) {
        this.column = column;
        this.box = box;
    }

    static Slot of(int column, Box box) {
        return new Slot(column, Optional.of(box));
    }

    static Slot bend(int column) {
        return new Slot(column, Optional.empty());
    }

    void leadTo(Slot next) {
        behind.add(next);
        next.before.add(this);
    }

    int column() {
        return column;
    }

    Optional<Box> box() {
        return box;
    }

    List<Slot> before() {
        return before;
    }

    List<Slot> behind() {
        return behind;
    }

    int height() {
        return box.map(Box::height).orElse(LINE_HEIGHT);
    }

    int rank() {
        return rank;
    }

    void rank(int place) {
        rank = place;
    }

    double centre() {
        return centre;
    }

    void centre(double y) {
        centre = y;
    }
}

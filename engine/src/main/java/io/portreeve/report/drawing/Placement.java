package io.portreeve.report.drawing;

import java.util.List;
import java.util.stream.Stream;

/** Gives every slot its height on the page: as near to its neighbours as those above and below it allow. */
final class Placement {
    private static final int ROUNDS = 40;
    private static final int BETWEEN_BOXES = 8;
    private static final int BETWEEN_LINES = 5;

    private final List<List<Slot>> columns;

    Placement(List<List<Slot>> columns) {
        this.columns = columns;
    }

    /** Returns how much height it takes; the topmost slot begins at 0. */
    int place() {
        columns.forEach(Placement::stack);
        for (int round = 0; round < ROUNDS; round++) {
            columns.forEach(Placement::settle);
            for (int i = columns.size() - 1; i >= 0; i--) {
                settle(columns.get(i));
            }
        }
        for (int i = columns.size() - 2; i >= 0; i--) {
            straighten(columns.get(i));
        }
        double top = slots().mapToDouble(slot -> slot.centre() - slot.height() / 2.0)
                .min()
                .orElse(0);
        slots().forEach(slot -> slot.centre(Math.rint(slot.centre() - top)));
        return (int) slots().mapToDouble(slot -> slot.centre() + slot.height() / 2.0)
                .max()
                .orElse(0);
    }

    private Stream<Slot> slots() {
        return columns.stream().flatMap(List::stream);
    }

    private static void stack(List<Slot> column) {
        double[] offsets = offsets(column);
        for (int i = 0; i < offsets.length; i++) {
            column.get(i).centre(offsets[i]);
        }
    }

    /** Puts what leads to one slot only on the level of that, where there is room. */
    private static void straighten(List<Slot> column) {
        double[] offsets = offsets(column);
        for (int i = 0; i < offsets.length; i++) {
            Slot slot = column.get(i);
            double least = i == 0 ? -Double.MAX_VALUE : column.get(i - 1).centre() + offsets[i] - offsets[i - 1];
            double most = i == offsets.length - 1
                    ? Double.MAX_VALUE
                    : column.get(i + 1).centre() - offsets[i + 1] + offsets[i];
            if (slot.behind().size() == 1) {
                double level = slot.behind().get(0).centre();
                slot.centre(level >= least && level <= most ? level : slot.centre());
            }
        }
    }

    /** The centres of slots that stand as close as they may, the first at 0. */
    private static double[] offsets(List<Slot> column) {
        double[] offsets = new double[column.size()];
        for (int i = 1; i < offsets.length; i++) {
            Slot above = column.get(i - 1);
            Slot slot = column.get(i);
            boolean lines = above.box().isEmpty() || slot.box().isEmpty();
            offsets[i] =
                    offsets[i - 1] + (above.height() + slot.height()) / 2.0 + (lines ? BETWEEN_LINES : BETWEEN_BOXES);
        }
        return offsets;
    }

    /** The places nearest to the wanted ones that keep order and distance: a regression that pools what would overlap. */
    private static void settle(List<Slot> column) {
        double[] offsets = offsets(column);
        Pull[] pools = new Pull[offsets.length];
        int[] counts = new int[offsets.length];
        int last = -1;
        for (int i = 0; i < offsets.length; i++) {
            last++;
            pools[last] = Pull.on(column.get(i)).less(offsets[i]);
            counts[last] = 1;
            while (last > 0 && pools[last - 1].place() > pools[last].place()) {
                pools[last - 1] = pools[last - 1].and(pools[last]);
                counts[last - 1] += counts[last];
                last--;
            }
        }
        int slot = 0;
        for (int pool = 0; pool <= last; pool++) {
            for (int i = 0; i < counts[pool]; i++, slot++) {
                column.get(slot).centre(pools[pool].place() + offsets[slot]);
            }
        }
    }
}

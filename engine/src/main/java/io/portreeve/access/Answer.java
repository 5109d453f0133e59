package io.portreeve.access;

import java.util.List;

/**
 * Who could do what was asked.
 *
 * @param holders those whose own rights suffice, those behind whom most stand first
 * @param climbers those who come to such rights, the fewest steps first
 */
public record Answer(List<Holder> holders, List<Climber> climbers) {
    public Answer {
        holders = List.copyOf(holders);
        climbers = List.copyOf(climbers);
    }

    /** How many they are. */
    public int count() {
        return holders.size() + climbers.size();
    }

    /** How many of them are more than somebody in particular. */
    public long broad() {
        return holders.stream()
                        .filter(holder -> holder.subject().breadth().isBroad())
                        .count()
                + climbers.stream()
                        .filter(climber -> climber.subject().breadth().isBroad())
                        .count();
    }
}

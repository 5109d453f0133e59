package io.portreeve.report.graph;

import io.portreeve.finding.Severity;
import io.portreeve.report.Danger;
import io.portreeve.report.Lane;
import java.util.List;
import java.util.Optional;

/**
 * A box: somebody outside, or a step on the way to a container port.
 *
 * @param title what it is, in a few words
 * @param detail more of that; may be empty
 * @param about all that is known of it, in lines
 * @param namespace of the object that makes the step; empty where nothing does
 * @param traffic who comes through
 * @param fromOutside whether some of them come from beyond the cluster
 * @param danger the worst of what listens here
 */
public record Node(
        Lane lane,
        String title,
        String detail,
        List<String> about,
        String namespace,
        Traffic traffic,
        boolean fromOutside,
        Optional<Danger> danger) {
    public Node {
        about = List.copyOf(about);
    }

    /** The danger, where it is more than what every cluster has. */
    public Optional<Danger> alarm() {
        return danger.filter(known -> known.severity().compareTo(Severity.MEDIUM) >= 0);
    }

    /** The name of its colour: that of the danger that alarms, else of how far it is reached. */
    String colour() {
        return alarm().map(known -> known.severity().toString())
                .orElseGet(() -> traffic.scope().toString());
    }
}

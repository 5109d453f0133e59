package io.portreeve.guard.replay;

import io.portreeve.admission.ClusterState;
import io.portreeve.cluster.ListedKinds;
import io.portreeve.cluster.LiveObjects;
import io.portreeve.guard.GuardRules;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Goes through what was done to a cluster once more, from a stored state on. */
public final class Replay {
    private final GuardRules rules;
    private final LiveObjects objects;
    private final Plurals plurals;

    public Replay(GuardRules rules, LiveObjects objects, ObjectReader reader) {
        this.rules = rules;
        this.objects = objects;
        this.plurals = new Plurals(ListedKinds.of(reader.kinds()));
    }

    /**
     * What a file shows.
     *
     * @param file what problems call it
     * @param beginning the cluster before the first event
     */
    public Replayed read(String file, InputStream stream, ClusterState beginning) throws IOException {
        Tally tally = new Tally();
        DeedReader reader =
                new DeedReader(file, new AuditEvents(objects, plurals, tally), new ReviewDeeds(objects, tally), tally);
        reader.read(stream);
        List<Problem> problems = reader.problems();
        Retelling retelling = new Retelling(rules, objects, plurals, tally, beginning);
        reader.inOrder().forEach(retelling::tell);
        return retelling.replayed(problems);
    }
}

package io.portreeve.admission;

import io.portreeve.finding.Finding;
import io.portreeve.finding.Suppressed;
import java.util.List;

/**
 * What a proposed change would do.
 *
 * @param opened what it would make worse: findings that were not there, or were less severe; the most severe first
 * @param standing what is to be said of the object and was there before; likewise
 * @param accepted what it would make worse, and somebody wrote down that it may
 * @param meant what it would open, and the lock file or the configuration says that it is meant to be open
 */
public record Judgement(List<Finding> opened, List<Finding> standing, List<Suppressed> accepted, List<Finding> meant) {
    /** Nothing to say. */
    public static final Judgement NOTHING = new Judgement(List.of(), List.of(), List.of(), List.of());

    public Judgement {
        opened = List.copyOf(opened);
        standing = List.copyOf(standing);
        accepted = List.copyOf(accepted);
        meant = List.copyOf(meant);
    }
}

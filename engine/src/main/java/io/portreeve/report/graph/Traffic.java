package io.portreeve.report.graph;

import io.portreeve.exposure.Scope;
import io.portreeve.report.Ending;
import io.portreeve.report.Exposure;
import java.util.List;

/**
 * Who comes through a box or along an arrow: of all paths that do, the widest that gets to its end.
 *
 * @param scope from how far; {@link Scope#NONE} where nobody gets through
 */
public record Traffic(Scope scope, Ending ending) {
    /** Widest first; what is not known could be as wide as the Internet. */
    public static final List<Scope> WIDEST_FIRST = List.of(
            Scope.INTERNET, Scope.UNKNOWN, Scope.NETWORK, Scope.CLUSTER, Scope.NAMESPACE, Scope.RESTRICTED, Scope.NONE);

    static Traffic of(Exposure exposure) {
        return new Traffic(
                exposure.ending() == Ending.BLOCKED
                        ? Scope.NONE
                        : exposure.path().scope(),
                exposure.ending());
    }

    /** The wider of two, and of equally wide ones the surer. */
    public Traffic or(Traffic other) {
        int difference = width() - other.width();
        boolean mine = difference == 0 ? ending.compareTo(other.ending) <= 0 : difference < 0;
        return mine ? this : other;
    }

    /** 0 for the widest. */
    public int width() {
        return WIDEST_FIRST.indexOf(scope);
    }
}

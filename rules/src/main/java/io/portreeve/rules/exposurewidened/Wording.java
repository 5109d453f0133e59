package io.portreeve.rules.exposurewidened;

import io.portreeve.change.Cause;
import io.portreeve.change.Door;
import io.portreeve.change.ExposureChange;
import io.portreeve.exposure.ExposurePath;
import io.portreeve.rule.RuleContext;
import io.portreeve.rules.catalogue.PortCatalogue;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.rules.published.PathEnd;
import java.util.List;

/** Says what became reachable, from where, from where it was, and why. */
final class Wording {
    private static final int MOST_CAUSES = 3;

    private final PortCatalogue catalogue;

    Wording(RuleContext context) {
        this.catalogue = PortCatalogue.of(context);
    }

    String of(ExposureChange change, ExposurePath path) {
        String what = PathEnd.of(path, catalogue)
                .map(end -> end.classification().title() + " on port ")
                .orElse("Port ");
        return what + port(change) + becomes(change, path) + because(told(change)) + ".";
    }

    /** {@code 9000 of Deployment shop/admin}. */
    private static String port(ExposureChange change) {
        String port = change.endpoint().port();
        String number = port.endsWith("/TCP") ? port.substring(0, port.indexOf('/')) : port;
        return number + " of " + change.endpoint().object().replaceFirst("/", " ");
    }

    private static String becomes(ExposureChange change, ExposurePath path) {
        String may = path.isConditional() ? "may become" : "becomes";
        String from = Phrases.from(path) + Phrases.conditions(path);
        if (change.kind() == ExposureChange.Kind.ADDED) {
            return " is new, and " + (path.isConditional() ? "may be" : "is") + " reachable from " + from;
        }
        Door opened = change.opened().get(0);
        return switch (change.aspect()) {
            case SCOPE -> " " + may + " reachable from " + from + was(change);
            case SOURCES -> " " + may + " reachable for more sources: " + opened.comers() + Phrases.conditions(path);
            case PORT -> " " + may + " reachable at another port, " + opened.port() + ", from " + from;
        };
    }

    private static String was(ExposureChange change) {
        return change.before()
                .map(path -> ", before " + (path.isConditional() ? "perhaps " : "") + "from " + Phrases.from(path))
                .orElse("");
    }

    /** That a port is new goes without saying where its pods are. */
    private static List<Cause> told(ExposureChange change) {
        return change.causes().stream()
                .filter(cause -> change.kind() != ExposureChange.Kind.ADDED
                        || !change.endpoint()
                                .object()
                                .equals(cause.object().id().toString())
                        || cause.field().isPresent())
                .toList();
    }

    private static String because(List<Cause> causes) {
        StringBuilder because = new StringBuilder();
        for (int i = 0; i < Math.min(causes.size(), MOST_CAUSES); i++) {
            boolean further = i > 0
                    && causes.get(i)
                            .object()
                            .id()
                            .equals(causes.get(i - 1).object().id());
            because.append(i == 0 ? ": " : "; ")
                    .append(
                            further
                                    ? causes.get(i).furtherMessage()
                                    : causes.get(i).message());
        }
        int more = causes.size() - MOST_CAUSES;
        return because + (more > 0 ? "; and " + more + " more changes" : "");
    }
}

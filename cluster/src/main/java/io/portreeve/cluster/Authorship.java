package io.portreeve.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells what the author of a Service wrote from what the API server filled in, where an apply has left a trace of it, and leaves
 * out what was filled in: an API server keeps no difference.
 */
final class Authorship {
    static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private Authorship() {}

    static void leaveOut(ObjectNode object) {
        boolean service = Trim.text(object, "kind").equals("Service")
                && Trim.text(object, "apiVersion").equals("v1");
        List<Trace> traces = service ? traces(object.path("metadata")) : List.of();
        if (!traces.isEmpty()) {
            Trim.at(object, "spec", spec -> leaveOut(spec, traces));
        }
    }

    /** Who applied it in the one way and in the other; what one of them wrote is written. */
    private static List<Trace> traces(JsonNode metadata) {
        List<Trace> traces = new ArrayList<>();
        LastApplied.of(Trim.text(metadata, "annotations", LAST_APPLIED)).ifPresent(traces::add);
        ManagedFields.of(metadata.path("managedFields")).ifPresent(traces::add);
        return traces;
    }

    private static void leaveOut(ObjectNode spec, List<Trace> traces) {
        if (Trim.text(spec, "type").equals("ClusterIP") && nobodyWrote(traces, Trace::type)) {
            spec.remove("type");
        }
        for (ObjectNode port : Trim.mappings(spec, "ports")) {
            if (port.path("targetPort").equals(port.path("port"))
                    && nobodyWrote(traces, trace -> trace.portField(port, "targetPort"))) {
                port.remove("targetPort");
            }
            if (Trim.text(port, "protocol").equals("TCP")
                    && nobodyWrote(traces, trace -> trace.portField(port, "protocol"))) {
                port.remove("protocol");
            }
        }
    }

    private static boolean nobodyWrote(List<Trace> traces, Function<Trace, Optional<Boolean>> question) {
        List<Boolean> answers =
                traces.stream().flatMap(trace -> question.apply(trace).stream()).toList();
        return !answers.isEmpty() && answers.stream().noneMatch(written -> written);
    }

    /** What an apply has left behind. */
    interface Trace {
        /** Whether the type was written; empty where the trace does not tell. */
        Optional<Boolean> type();

        /** Whether a field of a port was written; empty where the trace does not know the port. */
        Optional<Boolean> portField(ObjectNode port, String field);
    }
}

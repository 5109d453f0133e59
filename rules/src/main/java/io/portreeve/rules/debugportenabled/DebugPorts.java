package io.portreeve.rules.debugportenabled;

import io.portreeve.model.Container;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every debug port that a container is seen to open. */
final class DebugPorts {
    private static final List<Function<Launch, Stream<DebugPort>>> SEARCHES = List.of(
            JavaDebug::in, //
            JavaManagement::in, //
            NodeInspector::in, //
            DebugServers::in, //
            GoProfiler::in, //
            Werkzeug::in);

    private DebugPorts() {}

    /** Each debugger once a port, where it is first opened. */
    static List<DebugPort> of(Container container) {
        Launch launch = Launch.of(container);
        Map<String, DebugPort> once = new LinkedHashMap<>();
        SEARCHES.stream()
                .flatMap(search -> search.apply(launch))
                .forEach(open -> once.putIfAbsent(
                        open.debugger() + " " + open.listening().port(), open));
        return List.copyOf(once.values());
    }
}

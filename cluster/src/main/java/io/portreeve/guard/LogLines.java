package io.portreeve.guard;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;

/** What the server tells: a line of JSON for each event, harmless to terminals. A flood of one event is counted, not written. */
public final class LogLines {
    private static final int LINES_IN_A_SECOND = 20;

    private final GuardLog log;
    private final Clock clock;
    private final Map<String, Flood> floods = new ConcurrentHashMap<>();

    /** How often an event happened in one second, and what was not told of it. */
    private static final class Flood {
        private long second;
        private int lines;
        private long untold;
    }

    public LogLines(GuardLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** A review that was denied or not judged, with who asked for what. */
    void review(String event, Endpoint endpoint, ReviewRequest request, String message) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("endpoint", endpoint.word());
        fields.put("uid", request.uid());
        fields.put("operation", request.operation().name());
        fields.put("kind", request.kind().kind());
        fields.put("subresource", request.subresource());
        fields.put("namespace", request.namespace());
        fields.put("name", request.name());
        fields.put("user", request.user().username());
        fields.put("dryRun", request.dryRun() ? "true" : "");
        fields.put("message", message);
        line(event, fields);
    }

    /** One event of a word of ours. */
    public void message(String event, String message) {
        line(event, Map.of("message", message));
    }

    private void line(String event, Map<String, String> fields) {
        Flood flood = floods.computeIfAbsent(event, key -> new Flood());
        AtomicLong untold = new AtomicLong();
        if (!mayTell(flood, untold)) {
            return;
        }
        ObjectNode line = ReviewJson.MAPPER.createObjectNode();
        line.put("time", clock.instant().toString()).put("event", event);
        fields.forEach((name, value) -> {
            if (!value.isEmpty()) {
                line.put(name, AnswerText.lines(value));
            }
        });
        if (untold.get() > 0) {
            line.put("notTold", untold.get());
        }
        log.line(line.toString());
    }

    private boolean mayTell(Flood flood, AtomicLong untold) {
        synchronized (flood) {
            long second = clock.instant().getEpochSecond();
            if (second != flood.second) {
                flood.second = second;
                flood.lines = 0;
            }
            if (++flood.lines > LINES_IN_A_SECOND) {
                flood.untold++;
                return false;
            }
            untold.set(flood.untold);
            flood.untold = 0;
            return true;
        }
    }
}

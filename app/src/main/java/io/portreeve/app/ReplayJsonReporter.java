package io.portreeve.app;

import io.portreeve.change.Door;
import io.portreeve.guard.replay.Exposed;
import io.portreeve.guard.replay.Happening;
import io.portreeve.guard.replay.Occasion;
import io.portreeve.guard.replay.Remark;
import io.portreeve.guard.replay.Replayed;
import io.portreeve.guard.replay.Skipped;
import io.portreeve.guard.replay.Tally;
import io.portreeve.guard.replay.Verdict;
import io.portreeve.lock.LockEntry;
import io.portreeve.report.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A replay as JSON of schema {@code portreeve.io/replay/v1}, which {@code docs/replay.md} describes. */
final class ReplayJsonReporter implements ReplayReporter {
    private static final String SCHEMA = "portreeve.io/replay/v1";

    private final String version;

    /** The reporter of the given version of Portreeve. */
    ReplayJsonReporter(String version) {
        this.version = version;
    }

    @Override
    public void write(Replayed replayed, Appendable out) throws IOException {
        try (Json json = new Json(out)) {
            json.object(() -> {
                json.text("schema", SCHEMA);
                json.tool(version);
                json.object("summary", () -> summary(json, replayed.tally()));
                json.array("events", replayed.happenings(), happening -> happening(json, happening));
                List<Exposed> all = Stream.concat(replayed.over().stream(), replayed.open().stream())
                        .toList();
                json.array("exposures", all, exposed -> exposed(json, exposed));
                json.array(
                        "problems",
                        replayed.problems(),
                        problem -> json.object(() -> {
                            json.text("code", problem.code());
                            json.text("message", problem.message());
                            json.text("file", problem.file());
                        }));
            });
        }
    }

    private static void summary(Json json, Tally tally) throws IOException {
        json.number("events", tally.events());
        json.number("judged", tally.judged());
        for (Verdict verdict : Verdict.values()) {
            if (verdict != Verdict.UNASKED) {
                json.number(verdict.toString(), tally.judged(verdict));
            }
        }
        json.number("dryRuns", tally.dryRuns());
        json.number("lost", tally.lost());
        json.object("notJudged", () -> {
            for (Map.Entry<Skipped, Integer> skipped : tally.skipped().entrySet()) {
                json.number(skipped.getKey().toString(), skipped.getValue());
            }
        });
    }

    private static void happening(Json json, Happening happening) throws IOException {
        json.object(() -> {
            occasion(json, happening.occasion());
            json.text("mode", happening.mode().toString());
            json.text("verdict", happening.verdict().toString());
            json.truth("dryRun", happening.dryRun());
            json.truth("lost", happening.lost());
            json.array("findings", happening.remarks(), remark -> remark(json, remark));
            json.array("opened", happening.doors().opened(), entry -> json.object(() -> entry(json, entry)));
            json.array("closed", happening.doors().closed(), entry -> json.object(() -> entry(json, entry)));
        });
    }

    private static void occasion(Json json, Occasion occasion) throws IOException {
        json.textOrNull("time", occasion.time().map(Instant::toString));
        json.number("line", (int) Math.min(Integer.MAX_VALUE, occasion.line()));
        json.text("user", occasion.user());
        json.textOrNull("impersonatedBy", occasion.behind());
        json.text("deed", occasion.deed());
        json.text("object", occasion.object());
    }

    private static void remark(Json json, Remark remark) throws IOException {
        json.object(() -> {
            json.text("standing", remark.standing());
            json.text("severity", remark.severity().toString());
            json.text("rule", remark.rule());
            json.text("message", remark.message());
            json.textOrNull("path", remark.path());
            json.textOrNull("fix", remark.fix());
            json.text("fingerprint", remark.fingerprint());
        });
    }

    private static void exposed(Json json, Exposed exposed) throws IOException {
        json.object(() -> {
            entry(json, exposed.entry());
            json.textOrNull("before", exposed.before().map(entry -> entry.door().comers()));
            end(json, "opened", exposed.opened());
            end(json, "closed", exposed.closed());
        });
    }

    private static void end(Json json, String name, Optional<Occasion> occasion) throws IOException {
        if (occasion.isEmpty()) {
            json.nothing(name);
        } else {
            json.object(name, () -> occasion(json, occasion.get()));
        }
    }

    private static void entry(Json json, LockEntry entry) throws IOException {
        Door door = entry.door();
        json.text("scope", door.scope().toString());
        json.texts("sources", door.sources());
        json.object("door", () -> {
            json.text("port", door.port());
            json.text("object", door.object());
            json.text("way", door.way());
        });
        json.object("endpoint", () -> {
            json.text("port", entry.port());
            json.text("object", entry.object());
        });
    }
}

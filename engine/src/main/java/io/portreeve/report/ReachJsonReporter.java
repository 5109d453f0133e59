package io.portreeve.report;

import io.portreeve.model.IpRange;
import io.portreeve.model.Place;
import io.portreeve.model.Protocol;
import io.portreeve.reachability.Connection;
import io.portreeve.reachability.ConnectionSet;
import io.portreeve.reachability.Peer;
import io.portreeve.reachability.Premise;
import io.portreeve.reachability.Reason;
import io.portreeve.reachability.Verdict;
import java.io.IOException;
import java.util.List;

/** Connections as JSON of schema {@code portreeve.io/reach/v1}. */
public final class ReachJsonReporter implements ReachReporter {
    private static final String SCHEMA = "portreeve.io/reach/v1";

    @Override
    public void write(ReachReport report, Appendable out) throws IOException {
        try (Json json = new Json(out)) {
            json.object(() -> {
                json.text("schema", SCHEMA);
                json.texts("premises", List.of(report.premise().text()));
                json.items(
                        "connections",
                        () -> report.sections((unit, destination, connections) -> {
                            for (Connection connection : connections) {
                                write(unit, connection, json);
                            }
                        }));
                json.array("problems", report.problems(), problem -> ProblemJson.write(json, problem));
            });
        }
    }

    /** Writes one connection that somebody asked about, with the reasons of both ends. */
    public void write(Connection asked, Verdict verdict, Premise premise, Appendable out) throws IOException {
        try (Json json = new Json(out)) {
            json.object(() -> {
                json.text("schema", SCHEMA);
                json.texts("premises", List.of(premise.text()));
                json.array(
                        "connections",
                        List.of(asked),
                        connection -> json.object(() -> {
                            fields("", connection, json);
                            json.array(
                                    "reasons",
                                    List.of(verdict.egress(), verdict.ingress()),
                                    reason -> write(reason, json));
                        }));
            });
        }
    }

    private static void write(String unit, Connection connection, Json json) throws IOException {
        json.object(() -> fields(unit, connection, json));
    }

    private static void fields(String unit, Connection connection, Json json) throws IOException {
        json.textUnlessEmpty("unit", unit);
        peer("from", connection.from(), json);
        peer("to", connection.to(), json);
        allowed(connection.allowed(), json);
        json.text("verdict", connection.outcome().toString());
        json.texts("premises", connection.premises().stream().map(Premise::text).toList());
    }

    private static void peer(String name, Peer peer, Json json) throws IOException {
        String kind = peer instanceof Peer.Pods ? "workload" : "cidr";
        json.object(
                name,
                () -> json.text(kind, peer instanceof Peer.Addresses some ? ends(some.range()) : peer.toString()));
    }

    /** Always {@code first-last}, so that readers need to know one form only. */
    private static String ends(IpRange range) {
        return range.first() + "-" + range.last();
    }

    private static void allowed(ConnectionSet allowed, Json json) throws IOException {
        if (allowed.isAll()) {
            json.text("allowed", "all");
            return;
        }
        json.object("allowed", () -> {
            for (Protocol protocol : allowed.protocols()) {
                json.texts(protocol.name(), allowed.ports(protocol).ranges());
            }
        });
    }

    private static void write(Reason reason, Json json) throws IOException {
        json.object(() -> {
            json.text("direction", reason.direction().toString());
            json.text("verdict", reason.outcome().toString());
            json.text("cause", reason.cause().name());
            json.text("text", reason.text());
            json.array("places", reason.places(), place -> place(place, json));
        });
    }

    private static void place(Place place, Json json) throws IOException {
        json.object(() -> {
            json.text("file", place.range().file().path());
            RangeJson.write(json, place.range());
        });
    }
}

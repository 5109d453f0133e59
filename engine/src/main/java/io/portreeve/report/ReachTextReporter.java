package io.portreeve.report;

import io.portreeve.model.IpRange;
import io.portreeve.model.Place;
import io.portreeve.reachability.Connection;
import io.portreeve.reachability.Outcome;
import io.portreeve.reachability.Peer;
import io.portreeve.reachability.Premise;
import io.portreeve.reachability.Reason;
import io.portreeve.reachability.Verdict;
import io.portreeve.source.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Connections for people: each destination with those who reach it, those who can say the same on one line. */
public final class ReachTextReporter implements ReachReporter {
    /** Of more sources than these only the number is told, unless more is wanted; the other forms have all of them. */
    private static final int MOST_NAMED = 12;

    private static final ProblemText PROBLEMS = new ProblemText(new TextOptions(false, TextOptions.Detail.NORMAL));

    @Override
    public void write(ReachReport report, Appendable out) throws IOException {
        report.sections((unit, destination, connections) -> {
            out.append(Plain.of(destination))
                    .append(unit.isEmpty() ? "" : " in " + Plain.of(unit))
                    .append("\n");
            section(connections, report, unit, out);
        });
        out.append("Provided that ").append(report.premise().text()).append(".\n");
        for (Problem problem : report.problems()) {
            out.append(PROBLEMS.of(problem));
        }
    }

    private static void section(List<Connection> connections, ReachReport report, String unit, Appendable out)
            throws IOException {
        Map<String, List<Connection>> alike = new LinkedHashMap<>();
        connections.forEach(connection -> alike.computeIfAbsent(said(connection), key -> new ArrayList<>())
                .add(connection));
        if (alike.isEmpty()) {
            out.append("  nobody\n");
        }
        for (Map.Entry<String, List<Connection>> group : alike.entrySet()) {
            out.append("  ").append(group.getKey()).append(" from ");
            out.append(Plain.of(sources(group.getValue(), report, unit))).append("\n");
            for (Premise premise : group.getValue().get(0).premises()) {
                out.append("      provided that ")
                        .append(Plain.of(premise.text()))
                        .append("\n");
            }
        }
    }

    /** What is allowed; to an address outside, also which. Premises are part of it, since those of one group are told once. */
    private static String said(Connection connection) {
        String where = connection.to() instanceof Peer.Addresses outside ? " to " + outside(outside.range()) : "";
        String how = connection.outcome() == Outcome.CONDITIONAL ? " perhaps" : "";
        return connection.allowed() + where + how;
    }

    private static String sources(List<Connection> connections, ReachReport report, String unit) {
        List<String> named = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        for (Connection connection : connections) {
            if (connection.from() instanceof Peer.Addresses some) {
                outside.add(outside(some.range()));
            } else {
                named.add(connection.from().toString());
            }
        }
        List<String> all = new ArrayList<>();
        int others = report.reach().workloads(unit).size() - 1;
        if (named.size() > 1 && named.size() == others) {
            all.add("every other workload");
        } else if (named.size() > MOST_NAMED && !report.verbose()) {
            all.add(named.size() + " of " + others + " other workloads");
        } else {
            all.addAll(named);
        }
        all.addAll(outside);
        return String.join(", ", all);
    }

    private static String outside(IpRange range) {
        if (range.equals(IpRange.IPV4)) {
            return "every IPv4 address outside";
        }
        return range.equals(IpRange.IPV6) ? "every IPv6 address outside" : range.toString();
    }

    /** Writes the answer to one question, with the reasons of both ends. */
    public void write(String question, Verdict verdict, Premise premise, Appendable out) throws IOException {
        out.append(Plain.of(question))
                .append(": ")
                .append(verdict.outcome().toString())
                .append("\n");
        for (Reason reason : List.of(verdict.egress(), verdict.ingress())) {
            out.append(reason(reason));
        }
        for (Premise each : verdict.premises()) {
            out.append("  provided that ").append(Plain.of(each.text())).append("\n");
        }
        out.append("Provided that ").append(premise.text()).append(".\n");
    }

    /** One end's reason, with the places that decide. */
    private static String reason(Reason reason) {
        StringBuilder text = new StringBuilder("  ");
        text.append(reason.direction()).append(": ").append(reason.outcome()).append(", because ");
        text.append(Plain.of(reason.text())).append("\n");
        for (Place place : reason.places()) {
            text.append("    ").append(Plain.of(place.range().toString())).append("\n");
        }
        return text.toString();
    }
}

package io.portreeve.app;

import io.portreeve.model.Protocol;
import io.portreeve.reachability.Connection;
import io.portreeve.reachability.ConnectionSet;
import io.portreeve.reachability.Connections;
import io.portreeve.reachability.Peer;
import io.portreeve.reachability.Premise;
import io.portreeve.reachability.Reachability;
import io.portreeve.reachability.Verdict;
import io.portreeve.report.ReachJsonReporter;
import io.portreeve.report.ReachTextReporter;
import java.io.IOException;

/** One question: can this peer reach that one? */
final class ReachQuestion {
    private static final String JSON = "json";

    private final Reachability reach;
    private final Peer from;
    private final Peer to;
    private final Premise premise;

    ReachQuestion(Reachability reach, Peer from, Peer to, Premise premise) {
        this.reach = reach;
        this.from = from;
        this.to = to;
        this.premise = premise;
    }

    /** Answers for the port asked about; for none, what is open and, of each kind of ports, why for one of them. */
    void write(Target target, String format, Appendable out) throws IOException {
        if (!format.equals(JSON) && !format.equals("text")) {
            throw new UsageException(
                    "--format " + format + " is for all connections; one question is answered as text or json");
        }
        if (target.port().isPresent()) {
            write(target.protocol(), target.port().get(), format, out);
            return;
        }
        Connections connections = reach.between(from, to);
        if (format.equals(JSON)) {
            throw new UsageException(
                    "--to names no port; as json one port is answered: --to " + target.peer() + ":PORT");
        }
        out.append(from + " -> " + to + "\n");
        out.append("open: " + connections.open() + "\n");
        if (!connections.conditional().isEmpty()) {
            out.append("conditional: " + connections.conditional() + "\n");
        }
        ConnectionSet closed = ConnectionSet.ALL.minus(connections.open()).minus(connections.conditional());
        for (ConnectionSet some : new ConnectionSet[] {connections.open(), connections.conditional(), closed}) {
            if (!some.isEmpty()) {
                Protocol protocol = some.protocols().get(0);
                write(protocol, some.ports(protocol).firsts().get(0), format, out);
            }
        }
    }

    private void write(Protocol protocol, int port, String format, Appendable out) throws IOException {
        Verdict verdict = reach.between(from, to, protocol, port);
        if (format.equals(JSON)) {
            Connection asked =
                    new Connection(from, to, ConnectionSet.of(protocol, port), verdict.outcome(), verdict.premises());
            new ReachJsonReporter().write(asked, verdict, premise, out);
        } else {
            new ReachTextReporter().write(from + " -> " + to + " " + port + "/" + protocol, verdict, premise, out);
        }
    }
}

package io.portreeve.report;

import io.portreeve.model.Protocol;
import io.portreeve.reachability.Connection;
import io.portreeve.reachability.Premise;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Connections as rows for a spreadsheet: RFC 4180, a row for each pair of peers and protocol. */
public final class ReachCsvReporter implements ReachReporter {
    private static final List<String> COLUMNS =
            List.of("unit", "from", "to", "protocol", "ports", "verdict", "premises");

    @Override
    public void write(ReachReport report, Appendable out) throws IOException {
        CsvRow row = new CsvRow(COLUMNS, out);
        row.header();
        report.sections((unit, destination, connections) -> {
            for (Connection connection : connections) {
                for (Protocol protocol : connection.allowed().protocols()) {
                    row.write(cells(unit, connection, protocol));
                }
            }
        });
    }

    private static Map<String, String> cells(String unit, Connection connection, Protocol protocol) {
        Map<String, String> cells = CsvRow.cells();
        cells.put("unit", unit);
        cells.put("from", connection.from().toString());
        cells.put("to", connection.to().toString());
        cells.put("protocol", protocol.name());
        cells.put("ports", connection.allowed().ports(protocol).toString());
        cells.put("verdict", connection.outcome().toString());
        cells.put("premises", connection.premises().stream().map(Premise::text).collect(Collectors.joining("; ")));
        return cells;
    }
}

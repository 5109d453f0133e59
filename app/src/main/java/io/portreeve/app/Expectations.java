package io.portreeve.app;

import io.portreeve.model.Protocol;
import io.portreeve.reachability.Outcome;
import io.portreeve.reachability.Premise;
import io.portreeve.reachability.Reachability;
import io.portreeve.reachability.Reason;
import io.portreeve.reachability.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Verdicts that somebody expects, one a row, held against those of the input. */
final class Expectations {
    private static final int CELLS = 5;

    private final String file;
    private final Reachability reach;
    private final PeerNames names;
    private final StringBuilder differing = new StringBuilder();
    private int passed;
    private int failed;

    Expectations(String file, Reachability reach) {
        this.file = file;
        this.reach = reach;
        this.names = new PeerNames(reach);
    }

    /** Judges every row; what stands behind a {@code #} at the start of a line is a comment. */
    static Expectations of(Path file, Reachability reach) {
        Expectations expectations = new Expectations(file.getFileName().toString(), reach);
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                expectations.check(line, i + 1);
            }
        }
        return expectations;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UsageException("--expect: " + file + " cannot be read: " + e);
        }
    }

    private void check(String line, int number) {
        String where = file + ":" + number;
        String[] cells = line.split("\t", -1);
        if (cells.length != CELLS || !(cells[4].equals("0") || cells[4].equals("1"))) {
            throw new UsageException(where + ": a row is from, to, protocol, port and 1 or 0, with tabs between them");
        }
        Protocol protocol = Target.protocol(where, cells[2]);
        int port = Target.port(where, cells[3]);
        Outcome expected = cells[4].equals("1") ? Outcome.OPEN : Outcome.CLOSED;
        String question = where + ": " + cells[0] + " -> " + cells[1] + " " + port + "/" + protocol;
        try {
            Verdict verdict = reach.between(names.find(cells[0]), names.find(cells[1]), protocol, port);
            count(
                    verdict.outcome() == expected,
                    question + " is " + verdict.outcome() + ", expected " + expected + reasons(verdict));
        } catch (UsageException unknown) {
            count(false, question + ": " + unknown.getMessage() + "\n");
        }
    }

    private void count(boolean holds, String otherwise) {
        if (holds) {
            passed++;
        } else {
            failed++;
            differing.append(otherwise);
        }
    }

    private static String reasons(Verdict verdict) {
        StringBuilder text = new StringBuilder("\n");
        for (Reason reason : List.of(verdict.egress(), verdict.ingress())) {
            text.append("  ").append(reason.direction()).append(" is ").append(reason.outcome());
            text.append(", because ").append(reason.text());
            reason.places().stream()
                    .findFirst()
                    .ifPresent(place -> text.append(" (").append(place.range()).append(")"));
            text.append("\n");
        }
        for (Premise premise : verdict.premises()) {
            text.append("  provided that ").append(premise.text()).append("\n");
        }
        return text.toString();
    }

    boolean allHold() {
        return failed == 0;
    }

    /** Each row that differs, with the reason, then the counts. */
    @Override
    public String toString() {
        return differing + "" + passed + " passed, " + failed + " failed\n";
    }
}

package io.portreeve.guard;

import io.portreeve.guard.tls.Certificates;
import java.util.ArrayList;
import java.util.List;

/** Whether reviews should be sent here: a certificate that clients accept, a reviewer that knows the cluster, and no intention to close. */
final class Readiness {
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final Certificates certificates;
    private final Reviewer reviewer;
    private final Exchanges exchanges;

    Readiness(Certificates certificates, Reviewer reviewer, Exchanges exchanges) {
        this.certificates = certificates;
        this.reviewer = reviewer;
        this.exchanges = exchanges;
    }

    boolean isReady() {
        return !exchanges.isClosing() && certificates.problem().isEmpty() && reviewer.isReady();
    }

    /** A line for each thing to know. */
    Reply reply() {
        List<String> lines = new ArrayList<>();
        boolean ready = isReady();
        lines.add(ready ? "ready" : "not ready");
        if (exchanges.isClosing()) {
            lines.add("The server is closing.");
        }
        certificates.problem().ifPresent(lines::add);
        certificates.refusal().ifPresent(sentence -> lines.add("The certificate files are not in use: " + sentence));
        certificates
                .obstacle()
                .filter(sentence -> !lines.contains(sentence))
                .ifPresent(sentence -> lines.add(AnswerText.note(sentence)));
        lines.add(AnswerText.note(reviewer.readiness()));
        return Reply.text(ready ? OK : UNAVAILABLE, String.join("\n", lines));
    }
}

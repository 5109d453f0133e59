package io.portreeve.rules.policynamesserviceport;

import io.portreeve.document.ScalarEdits;
import io.portreeve.document.TextEdit;
import io.portreeve.finding.Fix;
import java.util.List;
import java.util.Optional;

/** The edit that writes the pods' port where the Service's stands. */
final class PodPortFix {
    private final MistakenPort mistaken;

    PodPortFix(MistakenPort mistaken) {
        this.mistaken = mistaken;
    }

    /** A number stays a number; where it differs from pod to pod, the name that the Service asks for is the one that fits all. */
    Fix fix() {
        List<Integer> targets = mistaken.targets();
        if (targets.size() == 1) {
            return write(
                    String.valueOf(targets.get(0)),
                    ScalarEdits.number(mistaken.place().range(), targets.get(0)));
        }
        return mistaken.targetName()
                .map(name -> write(name, nameEdit(name)))
                .orElseGet(() -> Fix.advice("write the pods' ports, " + PolicyNamesServicePort.behind(mistaken)));
    }

    /** An administrators' policy has another field for names. */
    private Optional<TextEdit> nameEdit(String name) {
        return mistaken.rule().policy().tier().isolates()
                ? ScalarEdits.word(mistaken.place().range(), name)
                : Optional.empty();
    }

    private Fix write(String value, Optional<TextEdit> edit) {
        return Fix.edit("write port: " + value, edit).unlessShared(mistaken.place());
    }
}

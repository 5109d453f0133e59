package io.portreeve.rules.targetportunresolved;

import io.portreeve.model.Place;
import io.portreeve.model.Protocol;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import io.portreeve.rules.listening.NamedDeclarations;
import io.portreeve.rules.meant.Together;
import io.portreeve.rules.phrase.Phrases;
import java.util.List;

/**
 * A Service port whose targetPort is a name that selected pods do not have.
 *
 * @param name the name asked for
 * @param place where it is written
 * @param workloads those that lack it, with what they have instead
 */
record UnresolvedPort(
        Service service,
        ServicePort port,
        String name,
        Place place,
        Protocol protocol,
        List<NamedDeclarations> workloads) {
    /** {@code 80}, or {@code 53/UDP}. */
    String number() {
        return Phrases.number(port);
    }

    /** {@code TCP port named http}. */
    String wanted() {
        return protocol + " port named " + name;
    }

    /** Whether the pods were only found in other folders, where no namespace is written to say that they belong together. */
    boolean isGuessed() {
        return workloads.stream().noneMatch(declared -> Together.are(service, declared.workload()));
    }
}

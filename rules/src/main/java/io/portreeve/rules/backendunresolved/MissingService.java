package io.portreeve.rules.backendunresolved;

import io.portreeve.finding.Confidence;
import io.portreeve.finding.Severity;
import io.portreeve.model.Service;
import io.portreeve.rules.meant.NearestName;
import io.portreeve.rules.meant.Together;
import io.portreeve.rules.phrase.Phrases;
import io.portreeve.topology.BrokenReference;
import java.util.List;
import java.util.Optional;

/** Judges a reference to a Service that the input does not hold, which as a rule means that the input is only a part. */
final class MissingService {
    private MissingService() {}

    static Optional<Verdict> judge(BrokenReference.NoSuchService missing) {
        List<Service> beside = missing.beside().stream()
                .filter(service -> Together.are(missing.object(), missing.namespace(), service))
                .toList();
        Optional<String> meant = NearestName.of(
                missing.name(), beside.stream().map(Service::name).toList());
        if (meant.isPresent()) {
            return meant.map(name -> misspelt(missing, name, beside));
        }
        boolean shown = missing.namespace().isPresent() && beside.stream().anyMatch(near -> isInFolder(missing, near));
        return shown ? Optional.of(unknown(missing, beside.size())) : Optional.empty();
    }

    private static boolean isInFolder(BrokenReference.NoSuchService missing, Service service) {
        return service.namespace().isPresent()
                && service.origin().folder().equals(missing.object().origin().folder());
    }

    private static Verdict misspelt(BrokenReference.NoSuchService missing, String meant, List<Service> beside) {
        List<Service> services =
                beside.stream().filter(service -> service.name().equals(meant)).toList();
        return Verdict.certain(
                        missing.name(), consequence(missing) + ". It holds " + Phrases.name(services.get(0)) + ".")
                .weighed(Severity.MEDIUM, Confidence.LIKELY)
                .relatedTo(services, "the Service of the nearest name")
                .fixedBy(Verdict.replacing(missing.place(), missing.name(), meant, "write the name " + meant));
    }

    private static Verdict unknown(BrokenReference.NoSuchService missing, int services) {
        return Verdict.certain(
                        missing.name(),
                        consequence(missing) + ", unless the Service comes from elsewhere: the input holds " + services
                                + (services == 1 ? " other" : " others") + " of its namespace.")
                .weighed(Severity.LOW, Confidence.POSSIBLE);
    }

    private static String consequence(BrokenReference.NoSuchService missing) {
        String name = missing.namespace().map(namespace -> namespace + "/").orElse("") + missing.name();
        return "The input holds no Service " + name + ", so traffic of " + Phrases.name(missing.object())
                + " to it fails";
    }
}

package io.portreeve.app;

import io.portreeve.admission.Mode;
import io.portreeve.exposure.Trust;
import io.portreeve.finding.Severity;
import io.portreeve.finding.Suppression;
import io.portreeve.lock.Intent;
import io.portreeve.model.reader.WorkloadKind;
import io.portreeve.reachability.Cni;
import io.portreeve.rule.RuleSettings;
import io.portreeve.rules.catalogue.CustomPort;
import io.portreeve.rules.catalogue.PortCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a {@code portreeve.yaml} says; flags override it.
 *
 * @param severities by rule id
 * @param disabled ids of rules that are not to run
 * @param modes by rule id, how strictly an admission webhook takes it
 * @param catalogue ports of services that only the user knows
 * @param trusted whose traffic is no stranger's
 * @param ignore risks that are accepted
 * @param exposures doors that are meant to be open
 * @param guard what the admission webhook is told
 */
record Configuration(
        Optional<String> provider,
        Optional<Cni> cni,
        Optional<Boolean> nodesPublic,
        Optional<FailOn> failOn,
        Map<String, Severity> severities,
        Set<String> disabled,
        Map<String, Mode> modes,
        List<CustomPort> catalogue,
        Trust trusted,
        List<WorkloadKind> workloadKinds,
        List<Suppression> ignore,
        List<Intent> exposures,
        GuardConfiguration guard) {
    /** No file, nothing said. */
    static final Configuration NONE = new Configuration(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Set.of(),
            Map.of(),
            List.of(),
            Trust.NOBODY,
            List.of(),
            List.of(),
            List.of(),
            GuardConfiguration.NONE);

    Configuration {
        severities = Map.copyOf(severities);
        disabled = Set.copyOf(disabled);
        modes = Map.copyOf(modes);
        catalogue = List.copyOf(catalogue);
        workloadKinds = List.copyOf(workloadKinds);
        ignore = List.copyOf(ignore);
        exposures = List.copyOf(exposures);
    }

    /** What the rules are told. */
    RuleSettings ruleSettings() {
        return catalogue.isEmpty()
                ? RuleSettings.NONE
                : RuleSettings.NONE.with(
                        PortCatalogue.class, PortCatalogue.builtIn().with(catalogue));
    }
}

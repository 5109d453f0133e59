package io.portreeve.app;

import io.portreeve.admission.Judge;
import io.portreeve.admission.Mode;
import io.portreeve.admission.Strictness;
import io.portreeve.guard.Exemptions;
import io.portreeve.guard.GuardRules;
import io.portreeve.guard.Mutation;
import io.portreeve.lock.LockFile;
import io.portreeve.lock.Meant;
import io.portreeve.scan.ScanOptions;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** By what a guard judges, as flags, configuration and lock file say together. */
record GuardStatutes(CommandLine line, RuleChoice rules) {
    /** What they say at this moment; a {@link UsageException} where they cannot be read. */
    GuardRules read(Surroundings here) {
        Configuration configuration = ConfigurationFile.load(line.value("--config"), here.workingFolder(), rules);
        return new GuardRules(
                new Judge(options(configuration, here), ScanRequest.chosen(line, configuration, rules)),
                strictness(configuration),
                exemptions(configuration.guard()),
                mutations(configuration.guard()));
    }

    /** With what is meant to be open. */
    ScanOptions options(Configuration configuration, Surroundings here) {
        ScanOptions options = ScanRequest.accepting(line, configuration, rules, here);
        Optional<LockFile> lock = LockStore.of(line, here).read(here);
        lock.filter(file -> !file.problems().isEmpty()).ifPresent(file -> {
            throw new UsageException(
                    file.problems().get(0).range().map(Object::toString).orElse(LockFile.NAME) + ": "
                            + file.problems().get(0).message());
        });
        if (lock.isEmpty() && configuration.exposures().isEmpty()) {
            return options;
        }
        Meant meant = new Meant(lock, configuration.exposures(), here.today());
        return options.telling(options.settings().with(Meant.class, meant));
    }

    private Strictness strictness(Configuration configuration) {
        FailOn failOn = line.value("--fail-on")
                .map(word -> FailOn.parse("--fail-on", word))
                .or(configuration::failOn)
                .orElse(FailOn.DEFAULT);
        Mode mode = line.value("--mode")
                .map(word -> Choice.of("--mode", word, Mode.class))
                .or(() -> configuration.guard().mode())
                .orElse(Mode.ENFORCE);
        return new Strictness(failOn.least(), mode, configuration.modes());
    }

    private Set<Mutation> mutations(GuardConfiguration guard) {
        Set<Mutation> mutations = new HashSet<>(guard.mutations());
        line.values("--mutate").forEach(word -> mutations.add(Choice.of("--mutate", word, Mutation.class)));
        return mutations;
    }

    private Exemptions exemptions(GuardConfiguration guard) {
        Set<String> namespaces = new HashSet<>(Exemptions.DEFAULT.namespaces());
        namespaces.addAll(guard.namespaces());
        namespaces.addAll(line.values("--exempt-namespace"));
        Set<String> users = new HashSet<>(guard.users());
        users.addAll(line.values("--exempt-user"));
        return new Exemptions(namespaces, users);
    }
}

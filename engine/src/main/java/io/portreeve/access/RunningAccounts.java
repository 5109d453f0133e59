package io.portreeve.access;

import io.portreeve.model.ServiceAccount;
import io.portreeve.model.Snapshot;
import io.portreeve.model.Workload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The workloads whose pods are given the token of a service account, by account. */
public final class RunningAccounts {
    private final Map<Subject, List<Workload>> workloads = new LinkedHashMap<>();

    private RunningAccounts(Snapshot snapshot) {
        Set<Subject> silent = new HashSet<>();
        snapshot.all(ServiceAccount.class)
                .filter(account -> account.automount().is(false))
                .forEach(account -> silent.add(Subject.account(account.namespace(), account.name())));
        for (Workload workload : snapshot.workloads()) {
            account(workload)
                    .filter(account -> isGiven(workload, account, silent))
                    .ifPresent(account -> workloads
                            .computeIfAbsent(account, key -> new ArrayList<>(1))
                            .add(workload));
        }
    }

    static RunningAccounts of(Snapshot snapshot) {
        return new RunningAccounts(snapshot);
    }

    private static Optional<Subject> account(Workload workload) {
        return workload.pod().account().name().known().map(name -> Subject.account(workload.namespace(), name));
    }

    /** What the pods say counts more than what the account says. */
    private static boolean isGiven(Workload workload, Subject account, Set<Subject> silent) {
        return workload.pod().account().automount().known().orElseGet(() -> !silent.contains(account));
    }

    /** Whether some pods run as one of these. */
    boolean has(Subject account) {
        return switch (account.breadth()) {
            case ACCOUNTS -> !workloads.isEmpty();
            case NAMESPACE_ACCOUNTS ->
                workloads.keySet().stream()
                        .anyMatch(each -> each.namespace()
                                .filter(name -> account.name().endsWith(":" + name))
                                .isPresent());
            default -> workloads.containsKey(account);
        };
    }

    /** The workloads that run as one account. */
    public List<Workload> of(Subject account) {
        return List.copyOf(workloads.getOrDefault(account, List.of()));
    }
}

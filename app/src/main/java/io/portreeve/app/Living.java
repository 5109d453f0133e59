package io.portreeve.app;

import io.portreeve.cluster.ClusterForm;
import io.portreeve.cluster.ClusterOptions;
import io.portreeve.cluster.ListedKinds;
import io.portreeve.cluster.SnapshotForm;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.model.reader.WorkloadKind;
import java.util.List;
import java.util.Optional;

/**
 * What of a living cluster is read.
 *
 * @param context of the kubeconfig, for a {@code cluster:} that names none
 * @param namespace whose objects alone are read
 */
record Living(Optional<String> context, Optional<String> namespace) {
    static final Flag CONTEXT =
            Flag.valued("CONTEXT", "Context that cluster: means. Default: the kubeconfig's current one.", "--context");
    static final Flag NAMESPACE = Flag.valued(
            "NAMESPACE",
            "Read only this namespace of a cluster; files that name none, and Helm releases, are of it.",
            "--namespace");

    static Living of(CommandLine line) {
        return new Living(line.value("--context"), line.value("--namespace"));
    }

    ClusterForm cluster(List<WorkloadKind> kinds, Surroundings here) {
        return new ClusterForm(new ClusterOptions(
                context, namespace, ListedKinds.of(new ObjectReader(kinds).kinds()), here.environment()));
    }

    SnapshotForm snapshots(Surroundings here) {
        return new SnapshotForm(here.workingFolder(), namespace);
    }
}

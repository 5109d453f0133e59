package io.portreeve.sources.helm;

import io.portreeve.source.SourceFile;
import java.util.List;

/**
 * What charts are rendered with.
 *
 * @param release the name of the release, {@code .Release.Name}
 * @param namespace the namespace it is installed in
 * @param kubeVersion the version of Kubernetes that templates are told
 * @param apiVersions further API versions that the cluster is said to have
 * @param values files with values, the last one wins
 * @param sets {@code KEY=VALUE}, which win over files
 */
public record HelmOptions(
        String release,
        String namespace,
        String kubeVersion,
        List<String> apiVersions,
        List<SourceFile> values,
        List<String> sets) {
    /** What {@code helm template} calls a release that nobody named. */
    public static final String UNNAMED = "release-name";

    /** The version of Kubernetes that charts are rendered for where nobody names one; Helm's library would take a very old one. */
    public static final String KUBE_VERSION = "1.34.0";

    /** Helm's own defaults. */
    public static final HelmOptions DEFAULT =
            new HelmOptions(UNNAMED, "default", KUBE_VERSION, List.of(), List.of(), List.of());

    public HelmOptions {
        apiVersions = List.copyOf(apiVersions);
        values = List.copyOf(values);
        sets = List.copyOf(sets);
    }
}

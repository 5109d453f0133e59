package io.portreeve.scan;

import io.portreeve.finding.Reach;
import io.portreeve.model.KubernetesObject;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceCandidate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a scan looked at without trouble, so that what it did not find there is gone. */
final class JudgedFiles implements Reach.Judged {
    private final List<KubernetesObject> objects;
    private final Set<String> listed = new HashSet<>();
    private final Set<String> folders = new HashSet<>();
    private final Set<String> unclear = new HashSet<>();

    /** What {@code manifests}, out of all {@code candidates}, turned out to hold: what trouble hid may still be there. */
    JudgedFiles(List<SourceCandidate> candidates, List<SourceCandidate> manifests, Gathered gathered) {
        this.objects = gathered.objects();
        for (SourceCandidate candidate : candidates) {
            listed.add(candidate.path());
            if (!Kustomizations.isOne(candidate)) {
                unclear.add(candidate.path());
            }
            if (!candidate.named()) {
                folders.add(candidate.argument());
            }
        }
        manifests.forEach(manifest -> unclear.remove(manifest.path()));
        gathered.problems().stream()
                .filter(problem -> !problem.isAboutSuppression())
                .map(Problem::file)
                .forEach(unclear::add);
    }

    @Override
    public boolean file(String path) {
        return !unclear.contains(path) && (listed.contains(path) || wouldBeListed(path));
    }

    /** A file that a searched folder no longer holds. */
    private boolean wouldBeListed(String path) {
        boolean outside = path.startsWith("/") || path.startsWith("../");
        return folders.stream().anyMatch(folder -> folder.isEmpty() ? !outside : path.startsWith(folder + "/"));
    }

    @Override
    public Stream<KubernetesObject> objects() {
        return objects.stream();
    }
}

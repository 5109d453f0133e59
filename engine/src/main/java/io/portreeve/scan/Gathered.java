package io.portreeve.scan;

import io.portreeve.finding.Suppression;
import io.portreeve.finding.Suppressions;
import io.portreeve.model.KubernetesObject;
import io.portreeve.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What all files of a scan hold together, in the order of the files. */
final class Gathered {
    private final List<KubernetesObject> objects = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Suppression> suppressions = new ArrayList<>();
    private final SortedMap<String, Integer> skipped;
    private int files;
    private int documents;

    Gathered(SortedMap<String, Integer> skipped) {
        this.skipped = new TreeMap<>(skipped);
    }

    void add(FileContent content) {
        files += content.read() ? 1 : 0;
        documents += content.documents();
        objects.addAll(content.objects());
        problems.addAll(content.problems());
        add(content.suppressions());
        content.skipped().forEach((reason, count) -> skipped.merge(reason, count, Integer::sum));
    }

    void add(Suppressions read) {
        suppressions.addAll(read.all());
        problems.addAll(read.problems());
    }

    void addProblems(List<Problem> more) {
        problems.addAll(more);
    }

    List<KubernetesObject> objects() {
        return objects;
    }

    List<Suppression> suppressions() {
        return suppressions;
    }

    /** Each once: a file that several kustomizations build on is read as often. */
    List<Problem> problems() {
        return problems.stream().distinct().sorted(Problem.ORDER).toList();
    }

    Statistics statistics(int suppressed) {
        return new Statistics(files, documents, objects.size(), skipped, suppressed);
    }
}

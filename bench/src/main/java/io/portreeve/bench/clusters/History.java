package io.portreeve.bench.clusters;

import io.portreeve.bench.manifests.Dice;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.ObjectId;
import io.portreeve.model.Snapshot;
import io.portreeve.model.Workload;
import io.portreeve.model.reader.ObjectReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happens in a large cluster, one change after the other: pods come and go, policies are made, altered and taken away. */
public final class History {
    /** Of a hundred altered policies, so many mention a label and a range that none has mentioned before. */
    private static final int WITH_NEW_WORDS = 5;

    private final Shape shape;
    private final Dice dice;
    private final ObjectReader reader = new ObjectReader();
    private final List<Workload> pods;
    private final Map<String, Workload> lasting = new HashMap<>();
    private final List<ObjectId> passing = new ArrayList<>();
    private int count;

    /** @param snapshot the cluster of a shape, with which it begins */
    public History(Shape shape, Snapshot snapshot, long seed) {
        this.shape = shape;
        this.dice = new Dice(seed);
        this.pods = snapshot.workloads();
        pods.forEach(pod -> lasting.putIfAbsent(pod.namespace().orElseThrow(), pod));
    }

    /** The changes that come next. */
    public List<Change> next(int many) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            changes.add(next());
        }
        return changes;
    }

    private Change next() {
        count++;
        int namespace = dice.between(3, shape.namespaces() - 1);
        int application = dice.between(0, shape.applications() - 1);
        if (dice.percent(40)) {
            KubernetesObject pod = read(new NamespaceText(shape, namespace).pod(application, 1000 + count));
            passing.add(pod.id());
            return created(namespace, pod);
        }
        if (dice.percent(30) && !passing.isEmpty()) {
            ObjectId gone = passing.remove(dice.between(0, passing.size() - 1));
            return deleted(gone.namespace().orElseThrow(), gone);
        }
        KubernetesObject policy = policy(namespace, application);
        return dice.percent(20) ? deleted(NamespaceText.name(namespace), policy.id()) : created(namespace, policy);
    }

    private KubernetesObject policy(int namespace, int application) {
        String text = new PolicyText(shape, namespace).of(application, dice);
        return read(dice.percent(WITH_NEW_WORDS) ? PolicyText.withNewWords(text, count) : text);
    }

    private KubernetesObject read(String text) {
        return LargeCluster.read(reader, "change-" + count + ".yaml", text).get(0);
    }

    private Change created(int namespace, KubernetesObject object) {
        return change(NamespaceText.name(namespace), object.id(), Optional.of(object));
    }

    private Change deleted(String namespace, ObjectId id) {
        return change(namespace, id, Optional.empty());
    }

    private Change change(String namespace, ObjectId id, Optional<KubernetesObject> now) {
        Workload to = Optional.ofNullable(lasting.get(namespace)).orElseThrow();
        return new Change(id, now, dice.pick(pods), to);
    }
}

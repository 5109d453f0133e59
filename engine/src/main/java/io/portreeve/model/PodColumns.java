package io.portreeve.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What policies can see of many pods, in columns of numbers, so that a hundred thousand pods are read as one reads an array.
 * Namespaces, sets of labels and names of ports stand in lists, each once; names of ports are told apart as objects, since readers
 * give equal ones the same object.
 */
public final class PodColumns {
    /** Where a pod's address is not known. */
    public static final long NO_ADDRESS = -1;

    private final List<Workload> workloads = new ArrayList<>();
    private final List<Workload> others = new ArrayList<>();
    private final NamespaceColumns namespaces;
    private final LabelColumns labels;
    private final List<PortNames> portNames;
    private final int[] namespaceOf;
    private final int[] labelsOf;
    private final int[] portNamesOf;
    private final long[] ipv4;

    PodColumns(List<Workload> all, NamespaceColumns namespaces) {
        this.namespaces = namespaces;
        this.namespaceOf = new int[all.size()];
        this.labelsOf = new int[all.size()];
        this.portNamesOf = new int[all.size()];
        this.ipv4 = new long[all.size()];
        LabelColumns.Numbers labelNumbers = new LabelColumns.Numbers();
        Numbering<PortNames, PortNames> names = Numbering.byIdentity();
        all.forEach(workload -> add(workload, labelNumbers, names));
        this.labels = labelNumbers.columns();
        this.portNames = names.things();
    }

    private void add(Workload workload, LabelColumns.Numbers labelNumbers, Numbering<PortNames, PortNames> names) {
        if (!fits(workload.pod())) {
            others.add(workload);
            return;
        }
        int row = workloads.size();
        workloads.add(workload);
        namespaceOf[row] = namespaces.number(workload.namespace());
        labelsOf[row] = labelNumbers.of(workload.pod().labels(), workload.isTemplate());
        portNamesOf[row] = names.of(workload.pod().portNames(), workload.pod().portNames());
        List<IpAddress> addresses = workload.pod().placement().addresses();
        ipv4[row] = addresses.isEmpty() ? NO_ADDRESS : addresses.get(0).ipv4Number();
    }

    /** Whether a pod certainly has a network of its own, and at most one address, of IPv4. */
    private static boolean fits(PodTemplate pod) {
        Value<Boolean> hostNetwork = pod.hostNetwork();
        List<IpAddress> addresses = pod.placement().addresses();
        boolean hasNetwork = !hostNetwork.isUnresolved() && !hostNetwork.is(true);
        return hasNetwork
                && (addresses.isEmpty()
                        || (addresses.size() == 1 && addresses.get(0).isIpv4()));
    }

    /** How many pods stand in the columns. */
    public int size() {
        return workloads.size();
    }

    /** The workload that a pod is, or is a template of. */
    public Workload workload(int pod) {
        return workloads.get(pod);
    }

    /** The number of a pod's namespace among {@link #namespaces}. */
    public int namespace(int pod) {
        return namespaceOf[pod];
    }

    /** The number of a pod's labels among {@link #labels}. */
    public int labels(int pod) {
        return labelsOf[pod];
    }

    /** The number of the names of a pod's ports among {@link #portNames}. */
    public int portNames(int pod) {
        return portNamesOf[pod];
    }

    /** A pod's address, from 0 to 2^32 - 1, or {@link #NO_ADDRESS}. */
    public long ipv4(int pod) {
        return ipv4[pod];
    }

    /** Those of the pods, and others. */
    public NamespaceColumns namespaces() {
        return namespaces;
    }

    /** Each set once. */
    public LabelColumns labels() {
        return labels;
    }

    /** Each object once. */
    public List<PortNames> portNames() {
        return portNames;
    }

    /** Those that the columns do not hold: pods that are or may be on their nodes' networks, or have IPv6 addresses. */
    public List<Workload> others() {
        return Collections.unmodifiableList(others);
    }
}

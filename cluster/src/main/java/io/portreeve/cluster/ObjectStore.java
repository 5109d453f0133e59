package io.portreeve.cluster;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** The objects that were listed, as texts; the trees that they came as are let go. */
final class ObjectStore {
    private final SortedMap<String, byte[]> texts = new TreeMap<>();

    /** @param folder what paths call the kind */
    void put(String folder, ObjectNode object) {
        texts.put(path(folder, object), YamlText.of(object).getBytes(StandardCharsets.UTF_8));
    }

    void putAll(SortedMap<String, byte[]> others) {
        texts.putAll(others);
    }

    /** {@code NAMESPACE/Kind/name.yaml}, or {@code Kind/name.yaml} for an object of no namespace. */
    static String path(String folder, ObjectNode object) {
        String namespace = Trim.text(object, "metadata", "namespace");
        String name = Trim.text(object, "metadata", "name");
        return (namespace.isEmpty() ? "" : namespace + "/") + folder + "/" + name + ".yaml";
    }

    SortedMap<String, byte[]> texts() {
        return texts;
    }
}

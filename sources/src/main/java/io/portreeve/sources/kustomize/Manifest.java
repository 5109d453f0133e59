package io.portreeve.sources.kustomize;

import io.portreeve.document.Document;
import io.portreeve.source.SourceRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The objects in a file that a kustomization names. */
final class Manifest {
    private static final String LOCAL = "config.kubernetes.io/local-config";

    private Manifest() {}

    /** Lists in their items; what is only meant for tools is left out. */
    static List<Resource> read(List<Document> documents, SourceRange place, Account account) {
        List<Resource> resources = new ArrayList<>();
        for (Document document : documents) {
            Deque<Made> waiting = new ArrayDeque<>(List.of(TreeReader.read(document)));
            while (!waiting.isEmpty()) {
                Made next = waiting.removeFirst();
                if (next instanceof MadeMapping object) {
                    add(object, waiting, resources, account);
                } else {
                    account.impossible(
                            place,
                            "Its document " + (document.index() + 1) + " is no object, so Kustomize refuses it.");
                }
            }
        }
        return resources;
    }

    private static void add(MadeMapping object, Deque<Made> waiting, List<Resource> resources, Account account) {
        if (object.text("kind").endsWith("List") && object.entries().containsKey("items")) {
            if (object.get("items").orElse(object) instanceof MadeList items) {
                waiting.addAll(items.items());
            }
            return;
        }
        String local = object.text("metadata", "annotations", LOCAL);
        boolean left = object.at("metadata", "annotations", LOCAL).isPresent() && !local.equals("false");
        if (left) {
            return;
        }
        if (object.text("kind").isEmpty() || object.text("metadata", "name").isEmpty()) {
            account.impossible(
                    object.origin().range(),
                    "This is no object with a kind and a name, so Kustomize refuses it, and it was left out.");
            return;
        }
        resources.add(new Resource(object));
    }
}

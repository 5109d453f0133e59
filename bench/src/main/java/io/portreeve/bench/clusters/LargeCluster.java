package io.portreeve.bench.clusters;

import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Snapshot;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A cluster of a shape, read from generated manifests by the stages that read any: the same shape is the same cluster. */
public final class LargeCluster {
    private LargeCluster() {}

    /** Every namespace is a file. */
    public static Snapshot of(Shape shape) {
        return of(shape, "");
    }

    /** The same in a scan unit. */
    public static Snapshot of(Shape shape, String unit) {
        ObjectReader reader = new ObjectReader();
        List<KubernetesObject> objects = new ArrayList<>();
        for (int number = 0; number < shape.namespaces(); number++) {
            objects.addAll(read(reader, file(number), new NamespaceText(shape, number).text(), unit));
        }
        return new Snapshot(objects);
    }

    /** The same as files of a folder. */
    public static void write(Shape shape, Path folder) throws IOException {
        for (int number = 0; number < shape.namespaces(); number++) {
            Files.writeString(folder.resolve(file(number)), new NamespaceText(shape, number).text());
        }
    }

    private static String file(int namespace) {
        return NamespaceText.name(namespace) + ".yaml";
    }

    static List<KubernetesObject> read(ObjectReader reader, String path, String text) {
        return read(reader, path, text, "");
    }

    private static List<KubernetesObject> read(ObjectReader reader, String path, String text, String unit) {
        List<KubernetesObject> objects = new ArrayList<>();
        new DocumentReader(Limits.DEFAULT)
                .read(
                        SourceFile.of(path, text),
                        document -> objects.addAll(reader.read(document, unit).objects()));
        return objects;
    }
}

package io.portreeve.rules.meant;

import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Workload;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** Objects written on one line, at a path of their own. */
final class Written {
    private Written() {}

    /** A Service. */
    static KubernetesObject service(String unit, String path, String meta) {
        return read(
                unit, path, "{apiVersion: v1, kind: Service, metadata: {" + meta + "}, spec: {ports: [{port: 80}]}}");
    }

    /** A Pod that runs one image. */
    static Workload pod(String name, String labels, String image) {
        return (Workload) read(
                "",
                name + ".yaml",
                "{apiVersion: v1, kind: Pod, metadata: {name: " + name + ", labels: {" + labels
                        + "}}, spec: {containers: [{name: main, image: \"" + image + "\"}]}}");
    }

    private static KubernetesObject read(String unit, String path, String text) {
        ObjectReader reader = new ObjectReader();
        List<KubernetesObject> objects = new ArrayList<>();
        new DocumentReader(Limits.DEFAULT)
                .read(
                        SourceFile.of(path, text),
                        document -> objects.addAll(reader.read(document, unit).objects()));
        return objects.get(0);
    }
}

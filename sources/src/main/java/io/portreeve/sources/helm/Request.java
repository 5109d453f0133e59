package io.portreeve.sources.helm;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the process that renders is asked: one chart.
 *
 * @param values files with values
 * @param sets {@code KEY=VALUE}
 */
record Request(Path chart, String release, String namespace, String kubeVersion, List<Path> values, List<String> sets) {
    void write(DataOutputStream out) throws IOException {
        out.writeUTF(chart.toString());
        out.writeUTF(release);
        out.writeUTF(namespace);
        out.writeUTF(kubeVersion);
        write(values.stream().map(Path::toString).toList(), out);
        write(sets, out);
        out.flush();
    }

    private static void write(List<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    static Request read(DataInputStream in) throws IOException {
        Path chart = Path.of(in.readUTF());
        String release = in.readUTF();
        String namespace = in.readUTF();
        String version = in.readUTF();
        List<Path> values = texts(in).stream().map(Path::of).toList();
        return new Request(chart, release, namespace, version, values, texts(in));
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(in.readUTF());
        }
        return texts;
    }
}

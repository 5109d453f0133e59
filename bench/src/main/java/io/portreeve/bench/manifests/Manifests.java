package io.portreeve.bench.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A stream of manifests as one company's cluster might hold them, of any size: the same seed gives the same text. */
public final class Manifests {
    private static final int APPLICATIONS_IN_A_NAMESPACE = 20;
    private static final List<Part> PARTS = List.of(
            new ConfigMapPart(), new WorkloadPart(), new ServicePart(), new IngressPart(), new NetworkPolicyPart());

    private Manifests() {}

    /** Writes whole applications until there are at least {@code characters} characters; all of them are ASCII. */
    public static void write(long seed, long characters, Appendable out) throws IOException {
        Dice dice = new Dice(seed);
        long written = 0;
        for (int index = 0; written < characters; index++) {
            String text = application(index, dice);
            out.append(text);
            written += text.length();
        }
    }

    /** The same as one text. */
    public static String text(long seed, int characters) {
        StringBuilder out = new StringBuilder(characters + (1 << 16));
        try {
            write(seed, characters, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String application(int index, Dice dice) {
        int namespace = index / APPLICATIONS_IN_A_NAMESPACE;
        StringBuilder text = new StringBuilder();
        Application application = Application.invent(namespace, index, dice);
        if (index % APPLICATIONS_IN_A_NAMESPACE == 0) {
            text.append(application.fill(NAMESPACE));
        }
        PARTS.forEach(part -> text.append(application.fill(part.of(application, dice))));
        return text.toString();
    }

    private static final String NAMESPACE = """
            ---
            apiVersion: v1
            kind: Namespace
            metadata:
              name: @namespace
              labels: {kubernetes.io/metadata.name: @namespace, pod-security.kubernetes.io/enforce: baseline}
            """;
}

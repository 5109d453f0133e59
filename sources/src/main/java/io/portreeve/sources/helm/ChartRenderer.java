package io.portreeve.sources.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import com.marcnuri.helm.jni.NativeLibrary;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.ServiceLoader;

/**
 * The process that renders charts, one after the other, until its standard input ends.
 *
 * <p>It answers each {@link Request} with a status and a text. Charts are not trusted: whoever starts it bounds its time and its
 * memory, and gives it nothing but copies of files.
 */
public final class ChartRenderer {
    /** The text is what Helm printed. */
    static final byte RENDERED = 0;

    /** The text is what Helm says against the chart. */
    static final byte REFUSED = 1;

    /** Helm's engine is not here for this platform; the text is empty. */
    static final byte NO_ENGINE = 2;

    /** No cluster has manifests of that size; it keeps this process and its parent from filling their memory. */
    static final int MOST_BYTES = 64 << 20;

    private ChartRenderer() {}

    /** Takes requests from standard input. */
    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        try {
            while (true) {
                answer(Request.read(in), out);
            }
        } catch (EOFException e) {
            // Nobody asks any more.
        }
    }

    private static void answer(Request request, DataOutputStream out) throws IOException {
        if (!hasEngine()) {
            answer(NO_ENGINE, "", out);
            return;
        }
        try {
            answer(RENDERED, render(request), out);
        } catch (IllegalStateException e) {
            answer(REFUSED, String.valueOf(e.getMessage()), out);
        } catch (LinkageError e) {
            answer(NO_ENGINE, "", out);
        }
    }

    /** Without one, the library would look for it on the network. */
    private static boolean hasEngine() {
        return ServiceLoader.load(NativeLibrary.class).findFirst().isPresent();
    }

    private static String render(Request request) {
        TemplateCommand command = new Helm(request.chart())
                .template()
                .withName(request.release())
                .withNamespace(request.namespace())
                .withKubeVersion(request.kubeVersion())
                .skipCrds();
        request.values().forEach(command::withValuesFile);
        for (String set : request.sets()) {
            int equals = set.indexOf('=');
            command.set(set.substring(0, equals), set.substring(equals + 1));
        }
        // A chart that prints nothing has no text.
        return Objects.toString(command.call(), "");
    }

    private static void answer(byte status, String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean tooLarge = bytes.length > MOST_BYTES;
        byte[] sent = tooLarge
                ? ("it renders to more than " + (MOST_BYTES >> 20) + " MiB").getBytes(StandardCharsets.UTF_8)
                : bytes;
        out.writeByte(tooLarge ? REFUSED : status);
        out.writeInt(sent.length);
        out.write(sent);
        out.flush();
    }
}

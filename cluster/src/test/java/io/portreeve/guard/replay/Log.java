package io.portreeve.guard.replay;

import io.portreeve.admission.ClusterState;
import io.portreeve.admission.Judge;
import io.portreeve.admission.Mode;
import io.portreeve.admission.Strictness;
import io.portreeve.cluster.LiveObjects;
import io.portreeve.document.Limits;
import io.portreeve.exposure.ExposureOptions;
import io.portreeve.finding.Severity;
import io.portreeve.guard.Exemptions;
import io.portreeve.guard.GuardRules;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.scan.ScanOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An audit log that a test writes to the schema of {@code audit.k8s.io/v1}, and its replay without rules from an empty cluster. */
final class Log {
    private static final String SERVICE = """
            {"apiVersion":"v1","kind":"Service","metadata":{"name":"dashboard","namespace":"shop","uid":"u-1",\
            "resourceVersion":"%d"},"spec":{"type":"%s","selector":{"app":"dashboard"},\
            "ports":[{"port":80,"protocol":"TCP","targetPort":9000%s}]}}""";

    private static final String POD = """
            {"apiVersion":"v1","kind":"Pod","metadata":{"name":"dashboard","namespace":"shop","uid":"p-1",\
            "resourceVersion":"5","labels":{"app":"dashboard"}},"spec":{"containers":[{"name":"main",\
            "image":"example.com/a:1","ports":[{"containerPort":9000}]}]}}""";

    private final StringBuilder text = new StringBuilder();
    private int count;

    static String inside(int version) {
        return SERVICE.formatted(version, "ClusterIP", "");
    }

    static String opened(int version) {
        return SERVICE.formatted(version, "LoadBalancer", ",\"nodePort\":31234");
    }

    /** A pod and a Service before it that nobody outside reaches. */
    static Log ofTown() {
        return new Log()
                .event("10:00:00", "admin", "create", "pods", POD)
                .event("10:00:01", "admin", "create", "services", inside(10));
    }

    Log event(String time, String user, String verb, String resource, String answer) {
        return event(time, user, verb, resource, answer, "");
    }

    /** @param more fields that come last, and so begin with a comma */
    Log event(String time, String user, String verb, String resource, String answer, String more) {
        return line("""
                {"kind":"Event","apiVersion":"audit.k8s.io/v1","level":"RequestResponse","auditID":"id-%d",\
                "stage":"ResponseComplete","requestURI":"/api/v1/namespaces/shop/%s/dashboard","verb":"%s",\
                "user":{"username":"%s","groups":["system:authenticated"]},"objectRef":{"resource":"%s",\
                "namespace":"shop","name":"dashboard","apiVersion":"v1"},"responseStatus":{"code":200},\
                "responseObject":%s,"requestReceivedTimestamp":"2026-03-01T%s.000000Z"%s}""".formatted(count, resource, verb, user, resource, answer, time, more));
    }

    Log line(String line) {
        count++;
        text.append(line).append('\n');
        return this;
    }

    /** The last event with some of its text replaced. */
    Log but(String old, String now) {
        int start = text.lastIndexOf("\n", text.length() - 2) + 1;
        String last = text.substring(start);
        if (!last.contains(old)) {
            throw new IllegalArgumentException(old + " is not in " + last);
        }
        text.setLength(start);
        text.append(last.replace(old, now));
        return this;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    Replayed replay() {
        return replay(bytes());
    }

    static Replayed replay(byte[] bytes) {
        ObjectReader reader = new ObjectReader();
        GuardRules rules = new GuardRules(
                new Judge(ScanOptions.DEFAULT, List.of()),
                new Strictness(Optional.of(Severity.HIGH), Mode.ENFORCE, Map.of()),
                Exemptions.DEFAULT);
        try {
            return new Replay(rules, new LiveObjects(Limits.DEFAULT, reader), reader)
                    .read(
                            "audit.log",
                            new ByteArrayInputStream(bytes),
                            ClusterState.of(List.of(), ExposureOptions.NONE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.portreeve.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.portreeve.source.Problem;
import io.portreeve.source.SourceFile;
import io.portreeve.source.TextDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MutationFuzzTest {
    private static final int ROUNDS = Integer.getInteger("portreeve.fuzz.rounds", 4_000);
    private static final long SEED = Long.getLong("portreeve.fuzz.seed", 20_26L);
    private static final Limits LIMITS = new Limits(50, 1_000, 1 << 20);

    private static final List<String> MANIFESTS = List.of("""
            # the dashboard
            apiVersion: v1
            kind: Service
            metadata:
              name: admin-dashboard
              annotations: &notes
                note: "quoted \\u00e9 \\"text\\"" # why
                other: 'it''s'
              labels:
                <<: *notes
                app: admin
            spec:
              type: LoadBalancer
              ports:
              - {name: http, port: 9000, targetPort: }
              - port: 0x16
                protocol: TCP
            ---
            apiVersion: v1
            kind: ConfigMap
            data: !!map
              script: |+ # header
                #!/bin/sh
                echo 1

              folded: >-
                one
                two
            ...
            %YAML 1.1
            ---
            - a
            - - b
              - ? c
                : d
            - [x, y: z, {q}]
            """, """
            {"apiVersion": "v1", "kind": "List", "items": [
              {"kind": "Pod", "spec": {"hostNetwork": true, "x": null, "n": -1.5e3}}
            ]}
            {"kind": "Service", "ports": [22, "a\\u0041\\n"]}
            {"k": {}}
            """, """
            kind: Service\r
            spec:\t\r
              name: {{ .Name }}\r
              text: "\uD83D\uDE80 {{ x }}"\r
              {{- if .Values.on }}\r
              port: {PORT}\r
            """);

    private static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        MANIFESTS.forEach(text -> seeds.add(text.getBytes(StandardCharsets.UTF_8)));
        seeds.add(("\uFEFF" + MANIFESTS.get(0)).getBytes(StandardCharsets.UTF_16LE));
        seeds.addAll(examples());
        return seeds;
    }

    /** The project's own examples, where the test runs inside the whole project. */
    private static List<byte[]> examples() {
        Path folder = Path.of("..", "examples");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<byte[]> examples = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                examples.add(Files.readAllBytes(file));
            }
            return examples.stream().filter(bytes -> bytes.length > 0).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void damaged_manifests_end_in_documents_and_problems_and_nothing_else() {
        Mutator mutator = new Mutator(SEED, seeds());
        int documents = 0;
        int problems = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Reading reading = read(round, mutator.next());
            documents += reading.documents().size();
            problems += reading.problems().size();
        }
        assertThat(documents).isGreaterThan(ROUNDS / 4);
        assertThat(problems).isGreaterThan(ROUNDS / 4);
    }

    private static Reading read(int round, byte[] bytes) {
        try {
            List<Problem> problems = new ArrayList<>();
            Optional<SourceFile> file = TextDecoder.decode("damaged.yaml", bytes, problems::add);
            if (file.isEmpty()) {
                return new Reading(List.of(), problems);
            }
            Reading reading = Reading.of(file.get(), LIMITS);
            TreeInvariants.check(reading, file.get().text().length());
            assertThat(Reading.of(file.get(), LIMITS).toString()).isEqualTo(reading.toString());
            return reading;
        } catch (RuntimeException | AssertionError | StackOverflowError bug) {
            return fail("round " + round + " of seed " + SEED + ":\n" + new String(bytes, StandardCharsets.UTF_8), bug);
        }
    }
}

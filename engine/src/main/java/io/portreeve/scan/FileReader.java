package io.portreeve.scan;

import io.portreeve.document.Document;
import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.finding.CommentSuppressions;
import io.portreeve.finding.RuleNames;
import io.portreeve.finding.Suppressions;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.reader.DocumentContents;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceCandidate;
import io.portreeve.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The way of one file from bytes to objects; files know nothing of each other, so many can be read at a time. */
final class FileReader {
    private final Limits limits;
    private final DocumentReader documents;
    private final ObjectReader objects;
    private final RuleNames rules;

    FileReader(ScanOptions options, RuleNames rules) {
        this.limits = options.limits();
        this.documents = new DocumentReader(limits);
        this.objects = new ObjectReader(options.workloadKinds(), options.namespace());
        this.rules = rules;
    }

    FileContent read(SourceCandidate candidate, String unit, boolean patch) {
        Reading reading = new Reading(unit, patch);
        Optional<SourceFile> file = candidate.read(limits.fileBytes(), reading.problems::add);
        file.ifPresent(text -> reading.addAll(documents.read(text, reading::add)));
        return new FileContent(
                file.isPresent(),
                reading.found,
                reading.problems,
                Suppressions.joined(reading.accepted),
                reading.documentCount,
                reading.skipped);
    }

    /** Takes a file's documents one by one, so that no tree outlives its turn. */
    private final class Reading {
        private final String unit;
        private final boolean patch;
        private final List<KubernetesObject> found = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final SortedMap<String, Integer> skipped = new TreeMap<>();
        private final List<Suppressions> accepted = new ArrayList<>();
        private int documentCount;

        Reading(String unit, boolean patch) {
            this.unit = unit;
            this.patch = patch;
        }

        /** A key twice concerns nobody here where no document of the file is an object. */
        void addAll(List<Problem> troubles) {
            boolean objectless = skipped.getOrDefault(DocumentContents.NO_OBJECT, 0) == documentCount;
            troubles.stream()
                    .filter(problem -> !objectless || !problem.isDuplicateKey())
                    .forEach(problems::add);
        }

        void add(Document document) {
            documentCount++;
            DocumentContents contents = patch ? objects.readPatch(document, unit) : objects.read(document, unit);
            found.addAll(contents.objects());
            problems.addAll(contents.problems());
            // Where nothing is judged, a comment that speaks of it is as good as any other.
            if (!contents.objects().isEmpty() && !document.comments().isEmpty()) {
                accepted.add(CommentSuppressions.of(document, rules));
            }
            contents.passedOver().forEach((reason, count) -> skipped.merge(reason, count, Integer::sum));
        }
    }
}

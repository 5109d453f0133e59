package io.portreeve.sources.kustomize;

import io.portreeve.document.Document;
import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceFile;
import io.portreeve.source.TreeItem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that builds read, each once, however many builds name it. */
final class Library {
    private static final int MOST_FILES = 100_000;
    private static final long MOST_BYTES = 512L << 20;

    /** What a file says, and what is wrong with it. */
    private record Text(Optional<SourceFile> file, List<Problem> problems) {}

    private final Limits limits;
    private final DocumentReader reader;
    private final Map<String, Text> texts = new HashMap<>();
    private int files;
    private long bytes;

    Library(Limits limits) {
        this.limits = limits;
        this.reader = new DocumentReader(limits);
    }

    /** The text of a file; what is wrong with it is told. */
    Optional<SourceFile> text(Location location, Account account) {
        Text text = texts.computeIfAbsent(location.key(), key -> read(location));
        account.unreadable(text.problems());
        return text.file();
    }

    private Text read(Location location) {
        List<Problem> problems = new ArrayList<>();
        Optional<SourceFile> file = location.candidate().read(limits.fileBytes(), problems::add);
        count(file.map(known -> (long) known.text().length()).orElse(0L));
        return new Text(file, problems);
    }

    private void count(long more) {
        files++;
        bytes += more;
        if (files > MOST_FILES || bytes > MOST_BYTES) {
            throw new BuildLimit(
                    "kustomizations name more than " + MOST_FILES + " files or " + (MOST_BYTES >> 20) + " MiB");
        }
    }

    /** The documents of a file; what is wrong with it is told. */
    List<Document> documents(Location location, Account account) {
        Optional<SourceFile> file = text(location, account);
        return file.isPresent() ? documents(file.get(), account) : List.of();
    }

    /** The documents of a text. */
    List<Document> documents(SourceFile file, Account account) {
        List<Document> documents = new ArrayList<>();
        account.unreadable(reader.read(file, documents::add).stream()
                .filter(problem -> !problem.isDuplicateKey())
                .toList());
        return documents;
    }

    /** The bytes of a file, whatever they mean. */
    byte[] bytes(Location location) throws IOException {
        if (location.item().kind() != TreeItem.Kind.FILE) {
            throw new IOException("it is no file");
        }
        try (InputStream in = location.item().open()) {
            byte[] all = in.readNBytes((int) Math.min(limits.fileBytes() + 1, Integer.MAX_VALUE - 8));
            if (all.length > limits.fileBytes()) {
                throw new IOException("it has more than " + limits.fileBytes() + " bytes");
            }
            count(all.length);
            return all;
        }
    }
}

package io.portreeve.app;

import io.portreeve.cluster.ListedKinds;
import io.portreeve.cluster.StoredManifests;
import io.portreeve.model.reader.ObjectReader;
import io.portreeve.scan.Manifests;
import io.portreeve.scan.Scan;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceCandidate;
import io.portreeve.source.SourceList;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that a snapshot will hold.
 *
 * @param texts by path
 * @param twice how many objects were left out because of another with the same identity
 */
record Stocktaking(SortedMap<String, byte[]> texts, List<Problem> problems, int twice) {
    static Stocktaking of(Reading reading, Surroundings here) throws IOException {
        SourceList files = reading.files(here);
        SortedMap<String, byte[]> texts = new TreeMap<>();
        int twice = 0;
        for (SourceCandidate candidate : files.candidates()) {
            if (candidate.content().cluster().isPresent() && texts.put(inside(candidate), bytes(candidate)) != null) {
                twice++;
            }
        }
        Manifests read;
        try (ThreadedWorkers workers = new ThreadedWorkers(reading.threads())) {
            read = new Scan(reading.options(), List.of(), workers).read(files);
        }
        StoredManifests manifests = new StoredManifests(
                reading.options().limits(),
                ListedKinds.of(new ObjectReader(reading.options().workloadKinds()).kinds()));
        manifests.add(read.snapshot().objects());
        for (Map.Entry<String, byte[]> written : manifests.texts().entrySet()) {
            twice += texts.putIfAbsent(written.getKey(), written.getValue()) == null ? 0 : 1;
        }
        return new Stocktaking(texts, read.problems(), twice + manifests.twice());
    }

    private static String inside(SourceCandidate candidate) {
        return candidate.path().substring(candidate.prefix().length());
    }

    private static byte[] bytes(SourceCandidate candidate) throws IOException {
        try (InputStream in = candidate.content().open()) {
            return in.readAllBytes();
        }
    }
}

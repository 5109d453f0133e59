package io.portreeve.app;

import io.portreeve.change.Endpoint;
import io.portreeve.change.Exposures;
import io.portreeve.exposure.Stages;
import io.portreeve.lock.LockEntry;
import io.portreeve.lock.LockFile;
import io.portreeve.lock.LockText;
import io.portreeve.lock.Meant;
import io.portreeve.scan.Manifests;
import io.portreeve.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a lock file, a new one or in the place of another. */
final class LockWriting {
    private LockWriting() {}

    static int run(LockRequest request, Surroundings here) {
        LockStore store = request.store();
        if (store.exists() && !request.update()) {
            throw new UsageException(store.name()
                    + " is there already: --check holds the manifests against it, --update writes it anew and keeps the"
                    + " comments");
        }
        Optional<LockFile> old = store.read(here);
        old.ifPresent(LockWriting::requireReadable);
        Manifests manifests = request.reading().manifests(here);
        if (!manifests.problems().isEmpty()) {
            here.err().println(told(manifests.problems()));
            if (request.strict()) {
                return ExitCode.NOT_JUDGED;
            }
        }
        List<LockEntry> open = open(manifests, request, here);
        store.write(old.map(file -> LockText.of(open, file)).orElseGet(() -> LockText.of(open)));
        here.err()
                .println("portreeve: " + store.name() + " now holds " + open.size()
                        + (open.size() == 1 ? " door" : " doors"));
        return ExitCode.CLEAN;
    }

    /** What cannot be read cannot be kept, and people may have written it. */
    private static void requireReadable(LockFile old) {
        old.problems().stream().findFirst().ifPresent(problem -> {
            String place = problem.range().map(Object::toString).orElse(problem.file());
            throw new UsageException(place + ": " + problem.message() + " Nothing was written.");
        });
    }

    /** Those that no intent speaks for: whatever one allows needs no line. */
    private static List<LockEntry> open(Manifests manifests, LockRequest request, Surroundings here) {
        Meant meant = new Meant(Optional.empty(), request.intents(), here.today());
        Exposures exposures = Exposures.fromOutside(Stages.of(
                manifests.snapshot(),
                manifests.joining(),
                request.reading().options().exposure()));
        List<LockEntry> open = new ArrayList<>();
        for (Endpoint endpoint : exposures.endpoints()) {
            exposures.doors(endpoint).forEach((door, path) -> {
                if (door.isOutside() && !meant.holds(door, endpoint, path)) {
                    open.add(LockEntry.of(door, endpoint));
                }
            });
        }
        return open.stream().distinct().toList();
    }

    /** What could not be read is not in the file, which nobody would notice by looking at it. */
    private static String told(List<Problem> problems) {
        Map<String, Integer> codes = new TreeMap<>();
        problems.forEach(problem -> codes.merge(problem.code(), 1, Integer::sum));
        return codes.entrySet().stream()
                .map(code -> code.getKey() + " " + code.getValue())
                .collect(Collectors.joining(
                        ", ",
                        "portreeve: what was not understood is not in the lock file: ",
                        " (portreeve map tells where)"));
    }
}

package io.portreeve.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/** Puts policies where they were asked for: on standard output, into one file, or into a folder with a file for each part. */
final class PolicyDelivery {
    private static final String FLAG = "--output";

    private final PolicyRequest request;
    private final Surroundings here;

    PolicyDelivery(PolicyRequest request, Surroundings here) {
        this.request = request;
        this.here = here;
    }

    /**
     * Delivers them.
     *
     * @param whole everything in one text
     * @param parts the same by the names of files
     */
    void deliver(String whole, Map<String, String> parts) throws IOException {
        if (request.output().isEmpty()) {
            StandardOutput.write(here, out -> out.append(whole));
            return;
        }
        String typed = request.output().get();
        try {
            Path output = here.workingFolder().resolve(typed);
            if (typed.endsWith("/") || Files.isDirectory(output)) {
                Files.createDirectories(output);
                for (Map.Entry<String, String> part : parts.entrySet()) {
                    AtomicFile.write(output.resolve(part.getKey()), out -> out.append(part.getValue()));
                }
            } else {
                AtomicFile.write(output, out -> out.append(whole));
            }
        } catch (InvalidPathException | IOException e) {
            throw new UsageException(FLAG + " " + typed + " cannot be written: " + e);
        }
    }
}

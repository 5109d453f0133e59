package io.portreeve.sources.kustomize;

import io.portreeve.document.Document;
import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Kustomize itself, where it is installed: it builds what this builder leaves something out of. */
public final class KustomizeTool {
    private static final String RESTRICTED = "--load-restrictor=LoadRestrictionsNone";

    private final List<String> command;

    private KustomizeTool(List<String> command) {
        this.command = List.copyOf(command);
    }

    /** None, so that every build is this builder's own. */
    public static KustomizeTool none() {
        return new KustomizeTool(List.of());
    }

    /** The first {@code kustomize}, else the first {@code kubectl}, in the folders of a search path. */
    public static KustomizeTool onPath(String searchPath) {
        return find(searchPath, "kustomize")
                .map(program -> new KustomizeTool(List.of(program, "build", RESTRICTED)))
                .or(() -> find(searchPath, "kubectl")
                        .map(program -> new KustomizeTool(List.of(program, "kustomize", RESTRICTED))))
                .orElseGet(KustomizeTool::none);
    }

    private static Optional<String> find(String searchPath, String name) {
        String separator = System.getProperty("path.separator", ":");
        return Arrays.stream(searchPath.split(Pattern.quote(separator), -1))
                .flatMap(folder -> program(folder, name).stream())
                .findFirst();
    }

    /** A folder that is not absolute could be one of those that are scanned. */
    private static Optional<String> program(String folder, String name) {
        try {
            Path program = Path.of(folder).resolve(name);
            boolean present = program.isAbsolute() && Files.isRegularFile(program) && Files.isExecutable(program);
            return present ? Optional.of(program.toString()) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Whether there is one. */
    public boolean isPresent() {
        return !command.isEmpty();
    }

    /** The better build: this builder's own, unless it lacks something that Kustomize can do without fetching anything. */
    Finished better(Kustomization root, Finished own, Builder builder) {
        boolean asked = isPresent()
                && own.account().toolHelps()
                && !builder.surrounding().linksFollowed();
        if (!asked) {
            return own;
        }
        try (WorkCopy copy = WorkCopy.of(own.account().files().values(), root.folder(), builder.library())) {
            ToolRun run = run(copy);
            Optional<List<MadeMapping>> built = run.failure().isPresent() ? Optional.empty() : objects(run.output());
            if (built.isEmpty()) {
                own.account()
                        .impossible(
                                root.range(),
                                "Kustomize was asked to build it and could not: "
                                        + Account.shortened(run.failure().orElse("what it printed cannot be read"))
                                        + ".");
                return own;
            }
            Account account = new Account();
            own.account().files().values().forEach(account::took);
            return new Finished(new Alignment(own.objects(), new Origin(root.range())).of(built.get()), account);
        } catch (IOException e) {
            own.account()
                    .impossible(root.range(), "Kustomize could not be asked to build it: " + Account.reason(e) + ".");
            return own;
        }
    }

    /** What it makes of a copy. */
    ToolRun run(WorkCopy copy) throws IOException {
        return ToolRun.of(command, copy);
    }

    private static Optional<List<MadeMapping>> objects(String text) {
        List<Document> documents = new ArrayList<>();
        SourceFile file = SourceFile.of("kustomize", text);
        boolean whole =
                new DocumentReader(Limits.DEFAULT).read(file, documents::add).isEmpty();
        List<MadeMapping> objects = new ArrayList<>();
        for (Document document : documents) {
            if (TreeReader.read(document) instanceof MadeMapping object) {
                objects.add(object);
            }
        }
        return whole ? Optional.of(objects) : Optional.empty();
    }
}

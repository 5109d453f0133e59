package io.portreeve.sources.kustomize;

import io.portreeve.document.Cursor;
import io.portreeve.source.SourceRange;
import io.portreeve.source.TreeItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The building of one kustomization: what it names is gathered, and then it is changed, in the order of Kustomize. */
final class Assembly {
    /** What needs more than this builder does. */
    private static final Map<String, String> NOT_APPLIED = Map.of(
            "vars", "what they stand for is not put in",
            "replacements", "the values that they copy stay as they are",
            "configurations", "the fields that they tell of are not changed",
            "crds", "the names that they tell of are not followed",
            "openapi", "lists of kinds that it describes are not merged by their keys",
            "transformers", "what they change stays as it is",
            "generators", "what they make is missing",
            "validators", "what they check is not checked");

    /** What Kustomize only does when it is told to by a flag. */
    private static final Map<String, String> NEVER_APPLIED = Map.of(
            "helmCharts", "what the charts hold is missing",
            "helmChartInflationGenerator", "what the charts hold is missing");

    private static final Set<String> APPLIED = Set.of(
            "apiVersion",
            "kind",
            "metadata",
            "resources",
            "bases",
            "components",
            "namespace",
            "namePrefix",
            "nameSuffix",
            "labels",
            "commonLabels",
            "commonAnnotations",
            "patches",
            "patchesStrategicMerge",
            "patchesJson6902",
            "images",
            "imageTags",
            "replicas",
            "configMapGenerator",
            "secretGenerator",
            "generatorOptions",
            "buildMetadata",
            "sortOptions",
            "helmGlobals");

    private final Builder builder;
    private final Kustomization kustomization;
    private final Account account;
    private final Gathering gathering;
    private final List<String> above;

    /** With the objects that are there already, which a component changes, and the kustomizations that led here. */
    Assembly(Builder builder, Kustomization kustomization, List<Resource> given, List<String> above, Account account) {
        this.builder = builder;
        this.kustomization = kustomization;
        this.account = account;
        this.gathering = new Gathering(given, account);
        this.above = new ArrayList<>(above);
        this.above.add(kustomization.folder().key());
    }

    List<Resource> run() {
        account.took(kustomization.place());
        nameUnknown();
        kustomization.lists("resources", "bases").forEach(this::addResource);
        generate("configMapGenerator", false);
        generate("secretGenerator", true);
        kustomization.list("components").forEach(this::addComponent);
        change();
        return gathering.resources();
    }

    private void nameUnknown() {
        kustomization.fields().entries().forEach((field, value) -> {
            boolean said = value.isMapping()
                    || value.text().isPresent()
                    || !value.items().isEmpty();
            if (!said || APPLIED.contains(field)) {
                return;
            }
            SourceRange place = value.keyRange();
            if (NOT_APPLIED.containsKey(field)) {
                new ToolFiles(builder, kustomization, account).take(value);
                account.notApplied(
                        place,
                        "'" + field + "' is not applied: " + NOT_APPLIED.get(field)
                                + ". Where kustomize or kubectl is installed, it is.");
            } else if (NEVER_APPLIED.containsKey(field)) {
                account.impossible(
                        place,
                        "'" + field + "' is not applied: " + NEVER_APPLIED.get(field)
                                + ". Scan what 'kustomize build --enable-helm' prints.");
            } else {
                account.impossible(place, "Kustomize knows no field '" + Account.shortened(field) + "'.");
            }
        });
    }

    private void addResource(Cursor item) {
        SourceRange place = item.range();
        Optional<Location> found = find(place, item.text().orElse(""));
        if (found.isEmpty()) {
            return;
        }
        if (isFolder(found.get())) {
            base(found.get(), place).ifPresent(base -> gathering.add(builder.build(base, above, account), place));
        } else {
            account.took(found.get());
            gathering.add(Manifest.read(builder.library().documents(found.get(), account), place, account), place);
        }
    }

    private Optional<Kustomization> base(Location folder, SourceRange place) {
        Optional<Kustomization> base = kustomization(folder, place);
        if (base.filter(Kustomization::isComponent).isPresent()) {
            account.impossible(place, "It is a component, which Kustomize accepts under 'components' only.");
            return Optional.empty();
        }
        return base;
    }

    private void addComponent(Cursor item) {
        SourceRange place = item.range();
        Optional<Location> folder = find(place, item.text().orElse("")).filter(Assembly::isFolder);
        Optional<Kustomization> component = folder.flatMap(found -> kustomization(found, place));
        if (component.isEmpty()) {
            return;
        }
        if (!component.get().isComponent()) {
            account.impossible(place, "It is no component, so Kustomize refuses it here.");
            return;
        }
        gathering.apply(resources -> builder.component(component.get(), resources, above, account));
    }

    /** The kustomization of a folder, unless it is one of those that led here. */
    private Optional<Kustomization> kustomization(Location folder, SourceRange place) {
        if (above.contains(folder.key())) {
            account.missing(place, "It leads back to a kustomization that it belongs to, so it was left out.");
            return Optional.empty();
        }
        if (above.size() >= Builder.DEEPEST) {
            throw new BuildLimit("its bases are nested deeper than " + Builder.DEEPEST + " levels");
        }
        Optional<Kustomization> found = builder.kustomization(folder, account);
        if (found.isEmpty()) {
            account.missing(place, "There is no kustomization that can be read in '" + folder.shown() + "'.");
        }
        return found;
    }

    private static boolean isFolder(Location location) {
        try {
            return location.item().kind() == TreeItem.Kind.FOLDER;
        } catch (IOException e) {
            return false;
        }
    }

    /** Where a path of the kustomization leads; empty, and told, where nothing can be read there. */
    private Optional<Location> find(SourceRange place, String path) {
        if (path.isBlank()) {
            account.impossible(place, "There is no path here, so it names nothing.");
            return Optional.empty();
        }
        try {
            Location found = builder.surrounding().follow(kustomization.folder(), path);
            TreeItem.Kind kind = found.item().kind();
            if (kind == TreeItem.Kind.FILE || kind == TreeItem.Kind.FOLDER) {
                return Optional.of(found);
            }
            account.missing(place, "'" + Account.shortened(path) + "' is neither a file nor a folder.");
        } catch (IOException e) {
            if (Remote.isOne(path)) {
                account.remote(place, path);
            } else {
                account.missing(
                        place,
                        "'" + Account.shortened(path) + "' cannot be read: " + Account.reason(e)
                                + ". The rest was built without it.");
            }
        }
        return Optional.empty();
    }

    private Optional<Location> file(SourceRange place, String path) {
        Optional<Location> found = find(place, path);
        if (found.filter(Assembly::isFolder).isPresent()) {
            account.missing(place, "'" + Account.shortened(path) + "' is a folder, and a file is needed here.");
            return Optional.empty();
        }
        found.ifPresent(account::took);
        return found;
    }

    private void generate(String field, boolean secret) {
        Cursor common = kustomization.fields().get("generatorOptions");
        for (Cursor item : kustomization.list(field)) {
            Generator generator = new Generator(item, common, secret, this::file, builder.library(), account);
            Resource made = generator.generate();
            if (made.id().name().isEmpty()) {
                account.impossible(item.range(), "It has no name, so it makes nothing.");
            } else {
                gathering.generate(made, generator.behavior(), item.range());
            }
        }
    }

    private void change() {
        kustomization.list("patchesStrategicMerge").forEach(item -> gathering.apply(patch(item, item, item, item)));
        kustomization.list("patches").forEach(this::patch);
        kustomization.text("namespace").ifPresent(text -> gathering.apply(new NamespaceStep(text)));
        kustomization.text("namePrefix").ifPresent(text -> gathering.apply(new NameStep(text, true)));
        kustomization.text("nameSuffix").ifPresent(text -> gathering.apply(new NameStep(text, false)));
        kustomization.list("labels").forEach(item -> gathering.apply(PairsStep.labels(item)));
        gathering.apply(PairsStep.commonLabels(kustomization.fields().get("commonLabels")));
        gathering.apply(PairsStep.annotations(kustomization.fields().get("commonAnnotations")));
        kustomization.list("patchesJson6902").forEach(this::patch);
        kustomization.list("replicas").forEach(item -> gathering.apply(new ReplicaStep(item, account)));
        kustomization.lists("images", "imageTags").forEach(item -> gathering.apply(new ImageStep(item, account)));
    }

    private void patch(Cursor item) {
        gathering.apply(patch(item.get("path"), item.get("patch"), item.get("target"), item.get("options")));
    }

    /** A patch is either a file or written out; of the older field the text itself shows which. */
    private Step patch(Cursor path, Cursor inline, Cursor target, Cursor options) {
        String text = inline.text().orElse("");
        boolean same = path.equals(inline);
        boolean written = same ? text.contains("\n") || text.contains(": ") : !text.isEmpty();
        Optional<PatchSource> source = written
                ? Optional.of(PatchSource.inline(inline, builder.library(), account))
                : file(path.range(), path.text().orElse(""))
                        .map(file -> PatchSource.ofFile(path.range(), file, builder.library(), account));
        if (source.isEmpty()) {
            return resources -> resources;
        }
        Cursor none = kustomization.fields().get("");
        return new PatchStep(source.get(), same ? none : target, same ? none : options, account);
    }
}

package io.portreeve.sources.kustomize;

import io.portreeve.document.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One patch of a kustomization, whichever field it stands in, of one object or of all that its target names. */
final class PatchStep implements Step {
    private static final String ANNOTATIONS = "annotations";

    private final PatchSource source;
    private final Optional<Cursor> target;
    private final Cursor options;
    private final Account account;
    private int applied;

    /** With the options of the entry, which may allow another name or kind. */
    PatchStep(PatchSource source, Cursor target, Cursor options, Account account) {
        this.source = source;
        this.target = Optional.of(target).filter(Cursor::exists);
        this.options = options;
        this.account = account;
    }

    @Override
    public List<Resource> apply(List<Resource> resources) {
        if (source.documents().isEmpty()) {
            impossible("There is no patch in it.");
        }
        List<Resource> patched = resources;
        for (Made document : source.documents()) {
            patched = apply(document, patched);
        }
        if (applied == 0) {
            source.file().ifPresent(account::unapplied);
        }
        return patched;
    }

    private List<Resource> apply(Made document, List<Resource> resources) {
        if (document instanceof MadeList operations) {
            return meant(resources)
                    .map(meant -> json(operations, meant, resources))
                    .orElse(resources);
        }
        if (!(document instanceof MadeMapping patch)) {
            impossible("The patch is neither an object nor a list of operations.");
            return resources;
        }
        if (target.isEmpty()) {
            return merge(patch, one(patch, resources), resources);
        }
        return meant(resources).map(meant -> merge(patch, meant, resources)).orElse(resources);
    }

    private Optional<List<Integer>> meant(List<Resource> resources) {
        Optional<Target> parsed = target.flatMap(Target::of);
        if (parsed.isEmpty()) {
            impossible(
                    target.isEmpty()
                            ? "A list of operations needs a target that says which objects it is for."
                            : "The target of the patch is not understood.");
        }
        return parsed.map(known -> known.in(resources));
    }

    /** Without a target, a patch is for the object that it is called like. */
    private List<Integer> one(MadeMapping patch, List<Resource> resources) {
        ResourceId id = ResourceId.of(patch);
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < resources.size(); i++) {
            if (resources.get(i).ids().anyMatch(id::equals)) {
                found.add(i);
            }
        }
        if (found.size() != 1) {
            impossible((found.isEmpty() ? "There is no object " : "There are " + found.size() + " objects ")
                    + Account.shortened(id.toString()) + " that the patch could be for.");
        }
        return found.size() == 1 ? found : List.of();
    }

    private List<Resource> merge(MadeMapping patch, List<Integer> meant, List<Resource> resources) {
        applied += meant.size();
        List<Resource> patched = new ArrayList<>(resources);
        for (int at : meant) {
            Resource old = resources.get(at);
            Optional<MadeMapping> merged = StrategicMerge.apply(old.object(), patch);
            merged.ifPresent(object -> patched.set(at, renamed(old).with(restored(old.object(), object))));
            if (merged.isEmpty()) {
                patched.set(at, old.with(MadeMapping.empty(old.object().origin())));
            }
        }
        patched.removeIf(resource -> resource.object().entries().isEmpty());
        return patched;
    }

    private boolean allows(String option) {
        return options.get(option).bool().orElse(false);
    }

    private Resource renamed(Resource old) {
        return allows("allowNameChange") || allows("allowKindChange") ? old.remembered() : old;
    }

    /** A patch changes what an object holds, not what it is called. */
    private MadeMapping restored(MadeMapping old, MadeMapping merged) {
        MadeMapping object = restored(old, merged, "apiVersion");
        object = allows("allowKindChange") ? object : restored(old, object, "kind");
        if (!(old.get("metadata").orElse(old) instanceof MadeMapping before)
                || !(object.get("metadata").orElse(object) instanceof MadeMapping metadata)) {
            return object;
        }
        MadeMapping kept = allows("allowNameChange") ? metadata : restored(before, metadata, "name");
        return object.with("metadata", restored(before, kept, "namespace"));
    }

    private static MadeMapping restored(MadeMapping old, MadeMapping now, String key) {
        return old.entry(key).map(now::with).orElseGet(() -> now.without(key));
    }

    private List<Resource> json(MadeList operations, List<Integer> meant, List<Resource> resources) {
        applied += meant.size();
        List<Resource> patched = new ArrayList<>(resources);
        for (int at : meant) {
            Resource old = resources.get(at);
            json(operations, old)
                    .ifPresent(object -> patched.set(at, old.remembered().with(object)));
        }
        return patched;
    }

    /** All operations or none. */
    private Optional<MadeMapping> json(MadeList operations, Resource resource) {
        Made object = annotated(resource.object());
        for (Made item : operations.items()) {
            Optional<JsonPatch> operation =
                    item instanceof MadeMapping written ? Optional.of(new JsonPatch(written)) : Optional.empty();
            Made before = object;
            Optional<Made> after = operation.flatMap(known -> known.apply(before));
            if (after.isEmpty()) {
                account.impossible(
                        item.origin().range(),
                        "The operation "
                                + Account.shortened(
                                        operation.map(JsonPatch::toString).orElse("")) + " cannot be done in "
                                + Account.shortened(resource.id().toString())
                                + ", so none of this patch is applied to it.");
                return Optional.empty();
            }
            object = after.get();
        }
        Extent.check(object);
        return object instanceof MadeMapping mapping ? Optional.of(unannotated(mapping)) : Optional.empty();
    }

    /** Kustomize keeps notes of its own in annotations meanwhile, so that they are always there. */
    private static MadeMapping annotated(MadeMapping object) {
        boolean missing = object.at("metadata", ANNOTATIONS).isEmpty();
        return missing && object.get("metadata").orElse(object) instanceof MadeMapping metadata
                ? object.with("metadata", metadata.with(ANNOTATIONS, MadeMapping.empty(metadata.origin())))
                : object;
    }

    private static MadeMapping unannotated(MadeMapping object) {
        boolean empty = object.at("metadata", ANNOTATIONS)
                .filter(each ->
                        each instanceof MadeMapping mapping && mapping.entries().isEmpty())
                .isPresent();
        return empty && object.get("metadata").orElse(object) instanceof MadeMapping metadata
                ? object.with("metadata", metadata.without(ANNOTATIONS))
                : object;
    }

    private void impossible(String message) {
        account.impossible(
                source.place(), message + " Kustomize refuses the kustomization; the rest was built without it.");
    }
}

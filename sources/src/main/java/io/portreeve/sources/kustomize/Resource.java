package io.portreeve.sources.kustomize;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An object on its way through a build.
 *
 * @param earlier what it was called before, oldest first, as references may still call it
 * @param prefixes what was put before its name
 * @param suffixes what was put behind it
 * @param hashed whether a hash of its content is to be put behind its name
 */
record Resource(
        MadeMapping object,
        ResourceId id,
        List<ResourceId> earlier,
        List<String> prefixes,
        List<String> suffixes,
        boolean hashed) {
    Resource {
        earlier = List.copyOf(earlier);
        prefixes = List.copyOf(prefixes);
        suffixes = List.copyOf(suffixes);
    }

    Resource(MadeMapping object) {
        this(object, ResourceId.of(object), List.of(), List.of(), List.of(), false);
    }

    /** With other content. */
    Resource with(MadeMapping other) {
        return Same.instance(other, object)
                ? this
                : new Resource(other, ResourceId.of(other), earlier, prefixes, suffixes, hashed);
    }

    /** What it was called first. */
    ResourceId original() {
        return earlier.isEmpty() ? id : earlier.get(0);
    }

    /** Everything that it is or was called. */
    Stream<ResourceId> ids() {
        return Stream.concat(earlier.stream(), Stream.of(id));
    }

    /** Its present name becomes an earlier one. */
    Resource remembered() {
        return new Resource(object, id, plus(earlier, id), prefixes, suffixes, hashed);
    }

    Resource prefixed(String prefix) {
        return new Resource(object, id, earlier, plus(prefixes, prefix), suffixes, hashed);
    }

    Resource suffixed(String suffix) {
        return new Resource(object, id, earlier, prefixes, plus(suffixes, suffix), hashed);
    }

    Resource hashed(boolean wanted) {
        return new Resource(object, id, earlier, prefixes, suffixes, wanted);
    }

    /** The same with another name. */
    Resource named(MadeScalar name) {
        MadeMapping metadata = object.get("metadata")
                .filter(MadeMapping.class::isInstance)
                .map(MadeMapping.class::cast)
                .orElseGet(() -> MadeMapping.empty(object.origin()));
        return with(object.with("metadata", metadata.with("name", name)));
    }

    private static <T> List<T> plus(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}

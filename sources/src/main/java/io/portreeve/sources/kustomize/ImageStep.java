package io.portreeve.sources.kustomize;

import io.portreeve.document.Cursor;
import io.portreeve.source.SourceRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An item of {@code images}. */
record ImageStep(Cursor item, Account account) implements Step {
    private static final String TAG = "(:[a-zA-Z0-9_.{}-]*)?(@sha256:[a-zA-Z0-9_.{}-]*)?";

    @Override
    public List<Resource> apply(List<Resource> resources) {
        Optional<SafePattern> name = SafePattern.whole(said("name") + TAG);
        if (name.isEmpty()) {
            account.impossible(item.range(), "The name of this image is no expression that Kustomize understands.");
            return resources;
        }
        return resources.stream()
                .map(resource -> resource.with(change(resource.object(), name.get())))
                .toList();
    }

    private MadeMapping change(MadeMapping object, SafePattern name) {
        if (object.text("kind").equals("CustomResourceDefinition")) {
            return object;
        }
        MadeMapping changed = object;
        for (FieldSpec field : Fields.of("images")) {
            changed = field.change(changed, object, old -> set(old, name));
        }
        return changed;
    }

    private Made set(Made old, SafePattern name) {
        if (!(old instanceof MadeScalar image) || !name.fits(image.text())) {
            return old;
        }
        List<SourceRange> deciders = Stream.of("newName", "newTag", "digest", "tagSuffix")
                .map(item::get)
                .filter(Cursor::exists)
                .map(Cursor::range)
                .toList();
        return MadeScalar.text(
                renamed(ImageName.of(image.text())), image.origin().decidedBy(deciders));
    }

    /** A tag or a digest of the kustomization stands for both of the image's. */
    private String renamed(ImageName image) {
        String name = said("newName").isEmpty() ? image.name() : said("newName");
        String tag = said("newTag");
        String digest = said("digest");
        String suffix = said("tagSuffix");
        if (!tag.isEmpty() || !digest.isEmpty()) {
            return new ImageName(name, tag, digest).toString();
        }
        return suffix.isEmpty()
                ? new ImageName(name, image.tag(), image.digest()).toString()
                : new ImageName(name, image.tag() + suffix, "").toString();
    }

    private String said(String key) {
        return item.get(key).text().orElse("");
    }
}

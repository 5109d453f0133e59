package io.portreeve.sources.kustomize;

/** A container image in its parts; what it does not have is empty. */
record ImageName(String name, String tag, String digest) {
    static ImageName of(String image) {
        int path = Math.max(0, image.indexOf('/'));
        int at = image.indexOf('@', path);
        String digest = at < 0 ? "" : image.substring(at + 1);
        String rest = at < 0 ? image : image.substring(0, at);
        int colon = rest.indexOf(':', path);
        return colon < 0
                ? new ImageName(rest, "", digest)
                : new ImageName(rest.substring(0, colon), rest.substring(colon + 1), digest);
    }

    @Override
    public String toString() {
        return name + (tag.isEmpty() ? "" : ":" + tag) + (digest.isEmpty() ? "" : "@" + digest);
    }
}

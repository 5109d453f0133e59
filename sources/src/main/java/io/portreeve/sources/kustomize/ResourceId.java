package io.portreeve.sources.kustomize;

/**
 * What tells an object from all others of a build.
 *
 * @param namespace the one that counts: {@code default} where none is written, a mark where the kind has none
 */
record ResourceId(Gvk gvk, String name, String namespace) {
    private static final String NO_NAMESPACE = "(the cluster)";

    static ResourceId of(Gvk gvk, String name, String written) {
        String namespace = Scope.isOfCluster(gvk) ? NO_NAMESPACE : written.isEmpty() ? "default" : written;
        return new ResourceId(gvk, name, namespace);
    }

    static ResourceId of(MadeMapping object) {
        return of(Gvk.of(object), object.text("metadata", "name"), object.text("metadata", "namespace"));
    }

    /** As messages name it. */
    @Override
    public String toString() {
        boolean plain = namespace.equals(NO_NAMESPACE) || namespace.equals("default");
        return gvk.kind() + "/" + (plain ? "" : namespace + "/") + name;
    }
}

package io.portreeve.sources.kustomize;

/** Group, version and kind of an object; as a selector, what is empty selects any. */
record Gvk(String group, String version, String kind) {
    static Gvk of(MadeMapping object) {
        return of(object.text("apiVersion"), object.text("kind"));
    }

    static Gvk of(String apiVersion, String kind) {
        int slash = apiVersion.indexOf('/');
        return new Gvk(apiVersion.substring(0, Math.max(0, slash)), apiVersion.substring(slash + 1), kind);
    }

    String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    boolean isSelectedBy(Gvk selector) {
        return fits(selector.group, group) && fits(selector.version, version) && fits(selector.kind, kind);
    }

    private static boolean fits(String wanted, String mine) {
        return wanted.isEmpty() || wanted.equals(mine);
    }
}

package io.portreeve.model;

/**
 * A ServiceAccount that says whether pods are given its token; others say nothing that matters here.
 *
 * @param automount whether pods are given its token, unless they say otherwise themselves
 */
public record ServiceAccount(ObjectMeta meta, Value<Boolean> automount) implements KubernetesObject {
    @Override
    public boolean concernsTraffic() {
        return false;
    }
}

package io.portreeve.sources.kustomize;

import java.util.List;

/** Something that a kustomization does to all objects that it has gathered. */
@FunctionalInterface
interface Step {
    List<Resource> apply(List<Resource> resources);
}

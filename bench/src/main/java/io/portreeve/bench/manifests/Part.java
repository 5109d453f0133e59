package io.portreeve.bench.manifests;

/** One kind of object that an application consists of. */
interface Part {
    /** Its documents, marks of {@link Application#fill} included; empty for an application without it. */
    String of(Application application, Dice dice);
}

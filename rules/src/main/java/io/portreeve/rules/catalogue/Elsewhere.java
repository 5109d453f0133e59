package io.portreeve.rules.catalogue;

/** What tells a service on a port that its row does not list. */
enum Elsewhere {
    NO,
    /** Only the image or the program that runs. */
    IMAGE,
    /** A name will do. */
    NAME
}

package io.portreeve.guard;

/** What a request does to an object. */
public enum Operation {
    CREATE,
    UPDATE,
    DELETE,
    CONNECT
}

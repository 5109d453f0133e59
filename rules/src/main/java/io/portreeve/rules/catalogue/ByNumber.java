package io.portreeve.rules.catalogue;

/** What a port number tells by itself about the service behind it, least first. */
enum ByNumber {
    /** Nothing: too many other things use it. */
    NO,
    /** The service is one of several. */
    POSSIBLE,
    /** Hardly anything else uses it. */
    LIKELY,
    /** Nothing else is allowed to be meant. */
    CERTAIN
}

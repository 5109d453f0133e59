package io.portreeve.model;

/**
 * A port that a container declares; a declaration is information, it opens and closes nothing.
 *
 * @param name absent when not written
 * @param protocol defaulted to TCP
 * @param hostPort absent when not written or 0; on a hostNetwork pod it equals the number
 * @param hostIp absent when not written
 */
public record ContainerPort(
        Value<String> name,
        Value<Integer> number,
        Value<Protocol> protocol,
        Value<Integer> hostPort,
        Value<String> hostIp,
        Place place) {
    /** {@code 9000/TCP}; {@code ?} for what is not known. */
    public String label() {
        return number.known().map(String::valueOf).orElse("?") + "/"
                + protocol.known().map(Protocol::name).orElse("?");
    }
}

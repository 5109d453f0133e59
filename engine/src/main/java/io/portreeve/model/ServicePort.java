package io.portreeve.model;

/**
 * One port of a Service.
 *
 * @param name absent when not written
 * @param targetPort explicit, or defaulted to {@code port}: an omission is a fact, not a null
 * @param nodePort absent when not written or 0
 * @param protocol defaulted to TCP
 * @param appProtocol absent when not written
 * @param place the whole list item
 */
public record ServicePort(
        Value<String> name,
        Value<Integer> port,
        Value<PortRef> targetPort,
        Value<Integer> nodePort,
        Value<Protocol> protocol,
        Value<String> appProtocol,
        Place place) {
    /** First of the ports that clusters hand out to Services unless they are told another range. */
    public static final int FIRST_NODE_PORT = 30000;

    /** Last of them. */
    public static final int LAST_NODE_PORT = 32767;

    private static final int LAST_PORT = 65535;

    /** Whether clusters hand out a number to Services unless they are told another range. */
    public static boolean isInNodePortRange(int number) {
        return number >= FIRST_NODE_PORT && number <= LAST_NODE_PORT;
    }

    /** Whether there is such a port; an API server refuses a Service with another number, so nothing is opened. */
    public boolean isPossible() {
        return port.known().map(number -> number >= 1 && number <= LAST_PORT).orElse(true);
    }

    /** {@code 9000/TCP}; {@code ?} for what is not known. */
    public String label() {
        return port.known().map(String::valueOf).orElse("?") + "/"
                + protocol.known().map(Protocol::name).orElse("?");
    }
}

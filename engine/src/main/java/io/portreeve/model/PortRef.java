package io.portreeve.model;

/** How something points at a port: by number, or by a name that each pod (or Service) resolves for itself. */
public sealed interface PortRef {
    /** A port number; not necessarily one from 1 to 65535, since authors err. */
    record Numbered(int port) implements PortRef {
        @Override
        public String toString() {
            return Integer.toString(port);
        }
    }

    /** A port name. */
    record Named(String name) implements PortRef {
        @Override
        public String toString() {
            return name;
        }
    }
}

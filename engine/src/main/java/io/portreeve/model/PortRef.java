package io.portreeve.model;

/** How something points at a port: by number, or by a name that each pod (or Service) resolves for itself. */
public sealed interface PortRef {
    // Equality is spelled out because generated equality is linked at run time, which a short scan would notice.

    /** A port number; not necessarily one from 1 to 65535, since authors err. */
    record Numbered(int port) implements PortRef {
        @Override
        public boolean equals(Object other) {
            return other instanceof Numbered numbered && port == numbered.port;
        }

        @Override
        public int hashCode() {
            return port;
        }

        @Override
        public String toString() {
            return Integer.toString(port);
        }
    }

    /** A port name. */
    record Named(String name) implements PortRef {
        @Override
        public boolean equals(Object other) {
            return other instanceof Named named && name.equals(named.name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}

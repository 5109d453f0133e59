package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.Place;
import io.portreeve.model.PolicyPort;
import io.portreeve.model.PortRef;
import io.portreeve.model.Protocol;
import io.portreeve.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the ports of administrators' policies: {@code ports} of the older kinds, {@code protocols} of ClusterNetworkPolicy. */
final class AdminPorts {
    private static final Value<Protocol> EVERY_PROTOCOL =
            Value.absent("a named port has the protocol with which the pod declares it");
    private static final Value<PortRef> EVERY_PORT = Value.absent("no port is written, so it is every port");
    private static final Value<Integer> ONE_PORT = Value.absent("it is one port, not a range");

    private AdminPorts() {}

    static List<PolicyPort> ports(Fields fields, Cursor list) {
        return list.items().stream().map(item -> port(fields, item)).toList();
    }

    private static PolicyPort port(Fields fields, Cursor item) {
        Place place = fields.place(item);
        Cursor number = item.get("portNumber");
        Cursor range = item.get("portRange");
        if (number.exists()) {
            return new PolicyPort(
                    Protocols.read(fields, number), fields.port(number.get("port"), EVERY_PORT), ONE_PORT, place);
        }
        if (range.exists()) {
            return new PolicyPort(
                    Protocols.read(fields, range),
                    fields.port(range.get("start"), EVERY_PORT),
                    fields.number(range.get("end"), ONE_PORT),
                    place);
        }
        return named(fields, item.get("namedPort"), place);
    }

    static List<PolicyPort> protocols(Fields fields, Cursor list) {
        List<PolicyPort> ports = new ArrayList<>();
        for (Cursor item : list.items()) {
            int before = ports.size();
            for (Protocol protocol : Protocol.values()) {
                Cursor of = item.get(protocol.name().toLowerCase(Locale.ROOT));
                if (of.exists()) {
                    ports.add(destination(
                            fields,
                            of.get("destinationPort"),
                            new Value.Explicit<>(protocol, fields.place(of)),
                            fields.place(item)));
                }
            }
            if (ports.size() == before) {
                ports.add(named(fields, item.get("destinationNamedPort"), fields.place(item)));
            }
        }
        return ports;
    }

    private static PolicyPort destination(Fields fields, Cursor at, Value<Protocol> protocol, Place place) {
        Cursor range = at.get("range");
        return range.exists()
                ? new PolicyPort(
                        protocol,
                        fields.port(range.get("start"), EVERY_PORT),
                        fields.number(range.get("end"), ONE_PORT),
                        place)
                : new PolicyPort(protocol, fields.port(at.get("number"), EVERY_PORT), ONE_PORT, place);
    }

    private static PolicyPort named(Fields fields, Cursor name, Place place) {
        return name.exists()
                ? new PolicyPort(EVERY_PROTOCOL, fields.port(name, EVERY_PORT), ONE_PORT, place)
                : new PolicyPort(new Value.Unresolved<>("nothing that we know", place), EVERY_PORT, ONE_PORT, place);
    }
}

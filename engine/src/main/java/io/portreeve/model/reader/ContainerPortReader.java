package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.ContainerPort;
import io.portreeve.model.Value;
import java.util.List;

/** Reads the {@code ports} of a container in a pod that may be on its node's network. */
final class ContainerPortReader {
    private static final Value<String> NO_NAME = Value.absent("name is omitted");
    private static final Value<Integer> NO_NUMBER = Value.absent("containerPort is omitted");
    private static final Value<Integer> NO_HOST_PORT = Value.absent("hostPort is omitted");
    private static final Value<Integer> ZERO_HOST_PORT = Value.absent("hostPort 0 means that none is set");
    private static final Value<String> NO_HOST_IP = Value.absent("hostIP is omitted");

    private final Fields fields;
    private final Value<Boolean> hostNetwork;

    ContainerPortReader(Fields fields, Value<Boolean> hostNetwork) {
        this.fields = fields;
        this.hostNetwork = hostNetwork;
    }

    List<ContainerPort> read(Cursor list) {
        return list.items().stream().filter(Cursor::isMapping).map(this::port).toList();
    }

    private ContainerPort port(Cursor item) {
        Value<Integer> number = fields.number(item.get("containerPort"), NO_NUMBER);
        return new ContainerPort(
                fields.text(item.get("name"), NO_NAME),
                number,
                Protocols.read(fields, item),
                hostPort(item.get("hostPort"), number),
                fields.text(item.get("hostIP"), NO_HOST_IP),
                fields.place(item));
    }

    private Value<Integer> hostPort(Cursor at, Value<Integer> number) {
        Value<Integer> written = fields.number(at, NO_HOST_PORT);
        boolean unset = written.is(0) || (!written.isExplicit() && !written.isUnresolved());
        if (!unset) {
            return written;
        }
        if (hostNetwork instanceof Value.Unresolved<Boolean> unknown) {
            String because =
                    "hostPort is omitted, and whether the pod is on its node's network is " + unknown.because();
            return new Value.Unresolved<>(because, unknown.at());
        }
        if (hostNetwork.is(true)) {
            return onHost(number);
        }
        return written.is(0) ? ZERO_HOST_PORT : NO_HOST_PORT;
    }

    private static Value<Integer> onHost(Value<Integer> number) {
        return number.known()
                .map(port -> Value.defaulted(
                        port, "the pod is on its node's network, so hostPort equals containerPort " + port))
                .orElse(number);
    }
}

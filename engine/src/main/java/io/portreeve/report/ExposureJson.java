package io.portreeve.report;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.model.ServicePort;
import io.portreeve.model.Workload;
import io.portreeve.reachability.Premise;
import io.portreeve.topology.PortTarget;
import java.io.IOException;
import java.util.Optional;

/** A path in JSON. */
final class ExposureJson {
    private ExposureJson() {}

    /** Its fields, within an object that the caller opens. */
    static void write(Json json, Exposure exposure) throws IOException {
        ExposurePath path = exposure.path();
        json.text("scope", path.scope().toString());
        json.text("source", exposure.source());
        json.textUnlessEmpty("unit", unit(path));
        workload(path.target().map(PortTarget::workload), json);
        json.numberOrNull("port", path.target().map(PortTarget::number));
        json.textOrNull("protocol", protocol(path));
        json.text("disposition", path.disposition().name());
        if (exposure.danger().isPresent()) {
            Danger danger = exposure.danger().get();
            json.object("danger", () -> {
                json.text("title", danger.title());
                json.text("severity", danger.severity().toString());
            });
        }
        json.texts("premises", path.premises().stream().map(Premise::text).toList());
        json.array("hops", path.hops(), hop -> HopJson.write(json, hop));
    }

    private static String unit(ExposurePath path) {
        return path.hops().stream()
                .flatMap(hop -> hop.object().stream())
                .map(object -> object.origin().unit())
                .findFirst()
                .orElse("");
    }

    private static void workload(Optional<Workload> workload, Json json) throws IOException {
        if (workload.isEmpty()) {
            json.nothing("workload");
            return;
        }
        Workload known = workload.get();
        json.object("workload", () -> {
            json.textOrNull("namespace", known.namespace());
            json.text("kind", known.kind());
            json.text("name", known.name());
        });
    }

    /** The container's; the Service's where nothing is known behind it. */
    private static Optional<String> protocol(ExposurePath path) {
        return path.target()
                .map(PortTarget::protocol)
                .or(() -> path.servicePort().map(ServicePort::protocol).flatMap(protocol -> protocol.known()))
                .map(Enum::name);
    }
}

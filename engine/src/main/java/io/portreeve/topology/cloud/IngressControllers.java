package io.portreeve.topology.cloud;

import java.util.List;
import java.util.Optional;

/** The table of ingress controllers that make their own load balancer; the last row takes all the others. */
final class IngressControllers {
    private static final List<IngressController> ALL = List.of(
            new AlibabaIngress(),
            new AwsIngress(),
            new AzureIngress(),
            new GkeIngress(),
            new IbmIngress(),
            new OctaviaIngress(),
            new TailscaleIngress(),
            new TencentIngress(),
            new NginxIngress(),
            new OtherIngress());

    private IngressControllers() {}

    static Facing facing(IngressRequest request) {
        Optional<String> controller = request.controller();
        if (request.className().isUnresolved() && controller.isEmpty()) {
            return Facing.unknown("its ingress class is not known", request.classPlace());
        }
        return ALL.stream()
                .filter(row -> row.serves(request))
                .findFirst()
                .orElseThrow()
                .facing(request);
    }
}

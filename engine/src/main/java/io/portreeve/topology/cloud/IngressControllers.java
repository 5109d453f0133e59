package io.portreeve.topology.cloud;

import java.util.List;

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
        if (request.className().isUnresolved() && request.controller().isEmpty()) {
            return Facing.unknown("its ingress class is not known", request.classPlace());
        }
        IngressController serving = serving(request);
        Facing facing = serving.facing(request);
        return serving.mayReadNginxAnnotations(request)
                ? facing
                : facing.withIneffective(NginxIngress.allowed(request), "only ingress-nginx reads them");
    }

    static List<RangeList> rangeLists(IngressRequest request) {
        return serving(request).rangeLists(request);
    }

    static boolean sendsFromPods(IngressRequest request) {
        return serving(request).sendsFromPods();
    }

    private static IngressController serving(IngressRequest request) {
        return ALL.stream()
                .filter(controller -> controller.serves(request))
                .findFirst()
                .orElseThrow();
    }
}

package io.portreeve.rules.webhookserviceexposed;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.model.Container;
import io.portreeve.topology.PortTarget;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells ingress-nginx before 1.11.5 and 1.12.1, whose admission webhook runs what a request brings (CVE-2025-1974). */
final class NginxController {
    private static final Pattern IMAGE = Pattern.compile("ingress-nginx/controller|nginx-ingress-controller");
    private static final Pattern VERSION = Pattern.compile(":v?(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})");

    private NginxController() {}

    /** Whether a path may end at one: an image without a version may be of any. */
    static boolean mayBeVulnerable(ExposurePath path) {
        return path.target().stream()
                .flatMap(NginxController::containers)
                .flatMap(container -> container.image().known().stream())
                .anyMatch(NginxController::mayBeVulnerable);
    }

    private static Stream<Container> containers(PortTarget target) {
        return target.container().map(Stream::of).orElseGet(() -> target.workload().pod().containers().stream());
    }

    private static boolean mayBeVulnerable(String image) {
        if (!IMAGE.matcher(image).find()) {
            return false;
        }
        Matcher version = VERSION.matcher(image);
        return !version.find() || !isRepaired(number(version, 1), number(version, 2), number(version, 3));
    }

    private static int number(Matcher version, int group) {
        return Integer.parseInt(version.group(group));
    }

    private static boolean isRepaired(int major, int minor, int patch) {
        return major > 1 || (major == 1 && (minor > 12 || (minor == 12 && patch >= 1) || (minor == 11 && patch >= 5)));
    }
}

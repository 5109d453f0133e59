package io.portreeve.exposure;

import io.portreeve.model.Container;
import io.portreeve.model.Workload;
import io.portreeve.topology.Front;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The pods of ingress controllers among the workloads of the input, told by their images. */
final class ControllerPods {
    private static final String INGRESS = "ingress controller";
    private static final Controller NGINX = new Controller(
            "nginx", "(ingress-nginx|nginx-ingress)(-controller)?(/controller)?|nginx-ingress-controller(-[a-z0-9]+)?");
    private static final List<Controller> ALL = List.of(
            NGINX,
            new Controller("traefik", "traefik"),
            new Controller("haproxy", "haproxy-ingress|haproxytech/kubernetes-ingress"),
            new Controller("kong", "kong|kong-gateway"));

    private final List<Workload> workloads;
    private final Map<Controller, List<Workload>> found = new ConcurrentHashMap<>();

    ControllerPods(List<Workload> workloads) {
        this.workloads = workloads;
    }

    /** Those that run any controller. */
    List<Workload> all() {
        return workloads.stream().filter(ControllerPods::isOne).toList();
    }

    /** Whether a workload runs any controller. */
    static boolean isOne(Workload workload) {
        return ALL.stream().anyMatch(controller -> controller.runsIn(workload));
    }

    /** Of the controller that the class names; of any, where nobody says which. */
    Sender ingress(Front.OfIngress front) {
        Optional<String> name = front.ingressClass()
                .flatMap(found -> found.controller().known())
                .or(() -> front.object().className().known());
        return new Sender.Controller(INGRESS, of(front, name.orElse("")));
    }

    Sender gateway(Front front, String className) {
        return new Sender.Controller("gateway", className.isEmpty() ? List.of() : of(front, className));
    }

    Sender nginx(Front front) {
        return new Sender.Controller(INGRESS, of(front, NGINX.word()));
    }

    Sender router(Front front) {
        return new Sender.Controller("router", List.of());
    }

    private List<Workload> of(Front front, String className) {
        String unit = front.object().origin().unit();
        List<Workload> pods = new ArrayList<>();
        for (Controller controller : ALL) {
            if (className.contains(controller.word()) || className.isEmpty()) {
                podsOf(controller).stream()
                        .filter(workload -> workload.origin().unit().equals(unit))
                        .forEach(pods::add);
            }
        }
        return pods;
    }

    /** Looked for once, however many Ingresses there are. */
    private List<Workload> podsOf(Controller controller) {
        return found.computeIfAbsent(
                controller, each -> workloads.stream().filter(each::runsIn).toList());
    }

    /**
     * A controller that people run as pods.
     *
     * @param word what the names of its classes hold
     * @param image its image, without registry and tag
     */
    private record Controller(String word, Pattern image) {
        Controller(String word, String image) {
            this(word, Pattern.compile("(.*/)?(" + image + ")([:@].*)?"));
        }

        boolean runsIn(Workload workload) {
            return workload.pod().containers().stream()
                    .map(Container::image)
                    .anyMatch(name -> name.known()
                            .filter(text -> image.matcher(text).matches())
                            .isPresent());
        }
    }
}

package io.portreeve.rules.published;

import io.portreeve.exposure.ExposurePath;
import io.portreeve.exposure.Hop;
import io.portreeve.model.Place;
import io.portreeve.rule.RuleContext;
import io.portreeve.topology.Front;
import io.portreeve.topology.PortBinding;
import io.portreeve.topology.ServiceBinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every way in through an Ingress or route, worked out once for all rules that ask. */
record FrontDoors(List<FrontDoor> all) {
    FrontDoors {
        all = List.copyOf(all);
    }

    static FrontDoors of(RuleContext context) {
        return context.shared(FrontDoors.class, FrontDoors::find);
    }

    private static FrontDoors find(RuleContext context) {
        Map<Place, List<ExposurePath>> byReference =
                byReference(context.exposure().paths());
        Doors doors = Doors.of(context);
        List<FrontDoor> all = new ArrayList<>();
        for (ServiceBinding binding : context.topology().services()) {
            for (PortBinding port : binding.ports()) {
                for (Front front : context.topology().fronts(port.port())) {
                    byReference.getOrDefault(front.place(), List.of()).stream()
                            .filter(path -> leadsThrough(path, front))
                            .map(path -> new FrontDoor(front, path, doors.on(path)))
                            .forEach(all::add);
                }
            }
        }
        return new FrontDoors(all);
    }

    private static Map<Place, List<ExposurePath>> byReference(List<ExposurePath> paths) {
        Map<Place, List<ExposurePath>> byReference = new HashMap<>();
        for (ExposurePath path : paths) {
            path.hop(Hop.Kind.INGRESS)
                    .or(() -> path.hop(Hop.Kind.ROUTE))
                    .flatMap(Hop::place)
                    .ifPresent(place -> byReference
                            .computeIfAbsent(place, key -> new ArrayList<>(1))
                            .add(path));
        }
        return byReference;
    }

    /** A route's backend is one place however many listeners and Services it is joined to. */
    private static boolean leadsThrough(ExposurePath path, Front front) {
        boolean samePort = path.servicePort()
                .filter(port -> port.place().equals(front.servicePort().place()))
                .isPresent();
        if (!(front instanceof Front.OfRoute route) || route.listener().isEmpty()) {
            return samePort;
        }
        Optional<Place> listener = route.listener().get().port().place();
        return samePort && path.hop(Hop.Kind.GATEWAY).flatMap(Hop::place).equals(listener);
    }
}

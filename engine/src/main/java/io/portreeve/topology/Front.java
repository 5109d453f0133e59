package io.portreeve.topology;

import io.portreeve.model.Gateway;
import io.portreeve.model.Ingress;
import io.portreeve.model.IngressClass;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.OpenShiftRoute;
import io.portreeve.model.Place;
import io.portreeve.model.PortMapConfig;
import io.portreeve.model.Route;
import io.portreeve.model.Service;
import io.portreeve.model.ServicePort;
import java.util.Optional;

/** Something that publishes a Service port beyond what the Service's own type does. */
public sealed interface Front {
    /** The object that names the Service. */
    KubernetesObject object();

    Service service();

    ServicePort servicePort();

    /** The line that names the Service. */
    Place place();

    /** The Service's name in that line; all of the line's reference where there is none. */
    default Place namePlace() {
        return place();
    }

    /** An Ingress rule, with the class it names if that is in the input. */
    record OfIngress(
            Ingress object,
            Ingress.Rule rule,
            Optional<IngressClass> ingressClass,
            Service service,
            ServicePort servicePort)
            implements Front {
        @Override
        public Place place() {
            return rule.backend().place();
        }

        @Override
        public Place namePlace() {
            return rule.backend().service().place().orElseGet(this::place);
        }
    }

    /**
     * A Gateway API route.
     *
     * @param gateway empty when the input does not hold the Gateway that the route names
     * @param listener the listener that admits it, where the Gateway is known
     * @param certain false when admission hangs on a namespace whose labels the input does not hold
     */
    record OfRoute(
            Route object,
            Route.BackendRef backend,
            Optional<Gateway> gateway,
            Optional<Gateway.Listener> listener,
            boolean certain,
            Service service,
            ServicePort servicePort)
            implements Front {
        @Override
        public Place place() {
            return backend.place();
        }

        @Override
        public Place namePlace() {
            return backend.name().place().orElseGet(this::place);
        }
    }

    /** An OpenShift Route. */
    record OfOpenShiftRoute(OpenShiftRoute object, Service service, ServicePort servicePort) implements Front {
        @Override
        public Place place() {
            return object.service().place().orElse(object.meta().namePlace());
        }
    }

    /** A bare port of an ingress-nginx controller. */
    record OfPortMap(PortMapConfig object, PortMapConfig.Mapping mapping, Service service, ServicePort servicePort)
            implements Front {
        @Override
        public Place place() {
            return mapping.place();
        }
    }
}

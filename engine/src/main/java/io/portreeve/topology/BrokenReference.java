package io.portreeve.topology;

import io.portreeve.model.Gateway;
import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import io.portreeve.model.PortRef;
import io.portreeve.model.Route;
import io.portreeve.model.Service;
import java.util.List;
import java.util.Optional;

/** A reference of an Ingress or route that leads nowhere. */
public sealed interface BrokenReference {
    /** Who refers. */
    KubernetesObject object();

    /** The characters that are wrong: a name, a port, or the whole reference where no part of it is to blame. */
    Place place();

    /** The kind of which one is missing, or wrong. */
    String missing();

    /**
     * No Service of the name is where it was looked for.
     *
     * @param namespace where it was looked for; empty when nobody wrote one
     * @param beside the Services that are there
     */
    record NoSuchService(
            KubernetesObject object, Place place, String name, Optional<String> namespace, List<Service> beside)
            implements BrokenReference {
        public NoSuchService {
            beside = List.copyOf(beside);
        }

        @Override
        public String missing() {
            return "Service";
        }
    }

    /**
     * The Service is there, but not the port.
     *
     * @param namespace where the Service was looked for; empty when nobody wrote one
     * @param services the Services of that name: one, or alternatives
     */
    record NoSuchPort(
            KubernetesObject object, Place place, PortRef port, Optional<String> namespace, List<Service> services)
            implements BrokenReference {
        public NoSuchPort {
            services = List.copyOf(services);
        }

        @Override
        public String missing() {
            return "Service";
        }
    }

    /**
     * The Service is in another namespace, which does not let this one refer to it.
     *
     * @param namespace the other namespace
     * @param services the Services of that name there, as far as the input holds them
     */
    record NoReferenceGrant(Route object, Place place, String name, String namespace, List<Service> services)
            implements BrokenReference {
        public NoReferenceGrant {
            services = List.copyOf(services);
        }

        @Override
        public String missing() {
            return "ReferenceGrant";
        }
    }

    /**
     * The Gateway is there, but has no listener of the name or port that the route asks for.
     *
     * @param gateways the Gateways of that name: one, or alternatives
     */
    record NoSuchListener(Route object, Place place, Route.ParentRef parent, List<Gateway> gateways)
            implements BrokenReference {
        public NoSuchListener {
            gateways = List.copyOf(gateways);
        }

        @Override
        public String missing() {
            return "Gateway";
        }
    }

    /** Every listener that the route asks for refuses it. */
    record NotAdmitted(Route object, Place place, Gateway gateway, List<Refusal> refusals) implements BrokenReference {
        public NotAdmitted {
            refusals = List.copyOf(refusals);
        }

        @Override
        public String missing() {
            return "Gateway";
        }
    }

    /** A listener that does not admit a route, with the reason in words that fit behind its name. */
    record Refusal(Gateway.Listener listener, String because) {}
}

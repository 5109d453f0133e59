package io.portreeve.exposure;

import io.portreeve.model.Workload;
import java.util.List;

/** Who the source of a connection is when it comes to the pods, after every translation of addresses on the way. */
sealed interface Sender {
    /** The clients themselves, or nodes in their place. */
    Sender CLIENTS_OR_NODES = new ClientsOrNodes();

    /** The clients themselves: nobody replaces their address. */
    Sender CLIENTS = new Clients();

    /** Pods of the cluster. */
    Sender PODS = new Pods();

    /** A load balancer of the provider that opens connections of its own, from the private network. */
    Sender BALANCER = new Balancer();

    /** What the policies about the pods make of the entry. */
    Passage through(Gate gate, Entry entry);

    /** See {@link #CLIENTS}. */
    record Clients() implements Sender {
        @Override
        public Passage through(Gate gate, Entry entry) {
            return gate.clients(entry);
        }
    }

    /** See {@link #CLIENTS_OR_NODES}. */
    record ClientsOrNodes() implements Sender {
        @Override
        public Passage through(Gate gate, Entry entry) {
            return gate.clientsOrNodes(entry);
        }
    }

    /** See {@link #PODS}. */
    record Pods() implements Sender {
        @Override
        public Passage through(Gate gate, Entry entry) {
            return gate.pods(entry);
        }
    }

    /** See {@link #BALANCER}. */
    record Balancer() implements Sender {
        @Override
        public Passage through(Gate gate, Entry entry) {
            return gate.balancer(entry);
        }
    }

    /**
     * The pods of a controller, which pass on what clients send.
     *
     * @param title what it is called: {@code ingress controller}
     * @param pods those of the input; empty where it holds none
     */
    record Controller(String title, List<Workload> pods) implements Sender {
        public Controller {
            pods = List.copyOf(pods);
        }

        @Override
        public Passage through(Gate gate, Entry entry) {
            return pods.isEmpty() ? gate.unknownController(entry, title) : gate.controller(entry, this);
        }
    }
}

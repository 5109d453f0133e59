package io.portreeve.bench.manifests;

import java.util.List;

/**
 * An invented application: what all of its objects have to agree on.
 *
 * @param name unlike that of any other application
 * @param ports the first is the one that users meet
 */
record Application(String namespace, String name, String team, String image, List<NamedPort> ports) {
    private static final List<String> TEAMS = List.of("checkout", "delivery", "catalogue", "accounts", "platform");
    private static final List<String> ROLES = List.of("api", "web", "worker", "gateway", "admin", "cache");
    private static final List<NamedPort> FIRST = List.of(
            new NamedPort("http", 8080),
            new NamedPort("https", 8443),
            new NamedPort("grpc", 50051),
            new NamedPort("admin", 9000),
            new NamedPort("redis", 6379),
            new NamedPort("postgres", 5432));
    private static final List<NamedPort> FURTHER = List.of(new NamedPort("metrics", 9090), new NamedPort("ssh", 22));

    Application {
        ports = List.copyOf(ports);
    }

    static Application invent(int namespace, int index, Dice dice) {
        String team = dice.pick(TEAMS);
        String name = dice.word() + "-" + dice.pick(ROLES) + "-" + index;
        String image = "registry.example.com/" + team + "/" + name + ":" + dice.between(1, 9) + "."
                + dice.between(0, 40) + "." + dice.between(0, 9);
        NamedPort first = dice.pick(FIRST);
        List<NamedPort> ports = dice.percent(40) ? List.of(first, dice.pick(FURTHER)) : List.of(first);
        return new Application("shop-" + namespace, name, team, image, ports);
    }

    /** A text with {@code @namespace}, {@code @name}, {@code @team} and {@code @image} put in. */
    String fill(String text) {
        return text.replace("@namespace", namespace)
                .replace("@name", name)
                .replace("@team", team)
                .replace("@image", image);
    }

    NamedPort mainPort() {
        return ports.get(0);
    }

    /** A port as a container declares it. */
    record NamedPort(String name, int number) {}
}

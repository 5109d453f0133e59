package io.portreeve.rules.admission;

import io.portreeve.topology.cloud.LoadBalancers;
import io.portreeve.topology.cloud.Switch;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Services of type LoadBalancer with every annotation that turns one inwards or outwards, in many values. */
final class LoadBalancerServices {
    private final StringBuilder text = new StringBuilder();
    private int count;

    private LoadBalancerServices() {}

    static String text() {
        LoadBalancerServices services = new LoadBalancerServices();
        LoadBalancers all = new LoadBalancers(Optional.empty());
        services.add("");
        for (Switch flag : all.switches()) {
            Set<String> values = new TreeSet<>(flag.internal());
            values.addAll(flag.open());
            values.add("something else");
            values.forEach(value -> services.add(annotation(flag.annotation(), value)));
        }
        all.handover()
                .ifPresent(handover -> handover.values().forEach(value -> {
                    String type = annotation(handover.annotation(), value);
                    services.add(type);
                    handover.switches().forEach(flag -> {
                        flag.internal().forEach(word -> services.add(type + annotation(flag.annotation(), word)));
                        flag.open().forEach(word -> services.add(type + annotation(flag.annotation(), word)));
                    });
                }));
        return services.text.toString();
    }

    private static String annotation(String name, String value) {
        return "    " + name + ": \"" + value + "\"\n";
    }

    private void add(String annotations) {
        text.append("---\napiVersion: v1\nkind: Service\nmetadata:\n  name: s")
                .append(count++)
                .append("\n  namespace: shop\n");
        text.append(annotations.isEmpty() ? "" : "  annotations:\n" + annotations);
        text.append("spec:\n  type: LoadBalancer\n  ports:\n    - port: 9400\n");
    }
}

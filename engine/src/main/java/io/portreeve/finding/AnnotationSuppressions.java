package io.portreeve.finding;

import io.portreeve.model.KubernetesObject;
import io.portreeve.model.Place;
import io.portreeve.model.Value;
import io.portreeve.model.Workload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the risks that an object's annotation accepts, on itself or on its pod template. */
public final class AnnotationSuppressions {
    /** The annotation's name. */
    public static final String NAME = "portreeve.io/ignore";

    private final KubernetesObject object;
    private final RuleNames rules;

    private AnnotationSuppressions(KubernetesObject object, RuleNames rules) {
        this.object = object;
        this.rules = rules;
    }

    /** What the annotations of an object say. */
    public static Suppressions of(KubernetesObject object, RuleNames rules) {
        AnnotationSuppressions reader = new AnnotationSuppressions(object, rules);
        Optional<Value<String>> own = object.meta().annotation(NAME);
        Optional<Value<String>> ofPods = object instanceof Workload workload
                ? in(workload.pod().annotations()).filter(value -> !isSame(value, own))
                : Optional.empty();
        return Suppressions.joined(
                Stream.concat(own.stream(), ofPods.stream()).map(reader::read).toList());
    }

    private static Optional<Value<String>> in(Map<String, Value<String>> annotations) {
        return Optional.ofNullable(annotations.get(NAME));
    }

    /** A bare pod is its own template. */
    private static boolean isSame(Value<String> value, Optional<Value<String>> own) {
        return own.flatMap(Value::place).equals(value.place());
    }

    private Suppressions read(Value<String> value) {
        Place place = value.place().orElse(object.meta().place());
        if (value instanceof Value.Unresolved<String> unresolved) {
            return new Suppressions(
                    List.of(),
                    List.of(SuppressionEntry.malformed(
                            place.range(), NAME + " is " + unresolved.because() + ". Write text there.")));
        }
        WrittenText written = new WrittenText(value.known().orElse(""), place.range());
        return new SuppressionParser(rules).read(written, Suppression.Kind.ANNOTATION, new Reach.Whole(object));
    }
}

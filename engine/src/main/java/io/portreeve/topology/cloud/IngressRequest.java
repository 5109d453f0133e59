package io.portreeve.topology.cloud;

import io.portreeve.model.Ingress;
import io.portreeve.model.IngressClass;
import io.portreeve.model.ObjectMeta;
import io.portreeve.model.Place;
import io.portreeve.model.Value;
import java.util.List;
import java.util.Optional;

/**
 * What an ingress controller reads of an Ingress and its class.
 *
 * @param className the class that is written, else the default class that the input holds; absent for neither
 * @param controller who serves the class, where the input holds the IngressClass
 * @param provider as given by {@code --provider}
 */
record IngressRequest(
        ObjectMeta meta, Value<String> className, Optional<String> controller, Optional<String> provider) {
    static IngressRequest of(Ingress ingress, Optional<IngressClass> ingressClass, Optional<String> provider) {
        Value<String> written = ingress.className();
        Value<String> className = written.known().isEmpty() && !written.isUnresolved()
                ? ingressClass
                        .map(found -> Value.defaulted(found.name(), "it is the default class"))
                        .orElse(written)
                : written;
        return new IngressRequest(
                ingress.meta(),
                className,
                ingressClass.flatMap(found -> found.controller().known()),
                provider);
    }

    /** Whether this controller serves it: by the class's controller, else by the names that its class usually has. */
    boolean isServedBy(String wanted, String... usualClasses) {
        return controller
                .map(wanted::equals)
                .orElseGet(() -> className
                        .known()
                        .filter(List.of(usualClasses)::contains)
                        .isPresent());
    }

    boolean hasClass() {
        return className.known().isPresent() || className.isUnresolved();
    }

    boolean isProvider(String... names) {
        return provider.filter(List.of(names)::contains).isPresent();
    }

    boolean has(String annotation) {
        return meta.annotation(annotation).isPresent();
    }

    boolean says(String annotation, String value) {
        return meta.annotation(annotation).filter(written -> written.is(value)).isPresent();
    }

    /** Whether an annotation with this beginning is present. */
    boolean hasPrefix(String prefix) {
        return meta.annotations().keySet().stream().anyMatch(name -> name.startsWith(prefix));
    }

    /** Where the class is written. */
    Optional<Place> classPlace() {
        return className.place();
    }
}

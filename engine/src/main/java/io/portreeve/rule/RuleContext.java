package io.portreeve.rule;

import io.portreeve.access.Access;
import io.portreeve.exposure.ExposureMap;
import io.portreeve.exposure.Stages;
import io.portreeve.model.Snapshot;
import io.portreeve.reachability.Reachability;
import io.portreeve.topology.Topology;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a rule may look at: the result of every stage before it, and what rules work out together. */
public final class RuleContext {
    private final Stages stages;
    private final RuleSettings settings;
    private final Map<Class<?>, Once> shared = new ConcurrentHashMap<>();

    public RuleContext(Stages stages, RuleSettings settings) {
        this.stages = stages;
        this.settings = settings;
    }

    /** A context in which rules are told nothing. */
    public RuleContext(Stages stages) {
        this(stages, RuleSettings.NONE);
    }

    /** Everything that the stages before have made. */
    public Stages stages() {
        return stages;
    }

    public Snapshot snapshot() {
        return stages.snapshot();
    }

    public Topology topology() {
        return stages.topology();
    }

    public Reachability reachability() {
        return stages.reachability();
    }

    public ExposureMap exposure() {
        return stages.exposure();
    }

    /** Who may do what by RBAC; joined where somebody asks for it. */
    public Access access() {
        return shared(
                Access.class,
                context -> Access.of(context.snapshot(), context.topology().joining()));
    }

    /** What the user tells the rules. */
    public RuleSettings settings() {
        return settings;
    }

    /**
     * A value that several rules need and that is worked out once a scan; {@code make} depends on this context alone, so that
     * it does not matter which rule asks first, and may itself ask for other values.
     */
    public <T> T shared(Class<T> type, Function<RuleContext, T> make) {
        return type.cast(shared.computeIfAbsent(type, key -> new Once()).get(() -> make.apply(this)));
    }

    /** A value outside of the map, whose own lock does not bear that one value is worked out on the way to another. */
    private static final class Once {
        private Optional<Object> value = Optional.empty();

        synchronized Object get(Supplier<Object> make) {
            if (value.isEmpty()) {
                value = Optional.of(make.get());
            }
            return value.get();
        }
    }
}

package io.portreeve.rule;

import io.portreeve.exposure.ExposureMap;
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
    private final Snapshot snapshot;
    private final Topology topology;
    private final Reachability reachability;
    private final ExposureMap exposure;
    private final RuleSettings settings;
    private final Map<Class<?>, Once> shared = new ConcurrentHashMap<>();

    public RuleContext(
            Snapshot snapshot,
            Topology topology,
            Reachability reachability,
            ExposureMap exposure,
            RuleSettings settings) {
        this.snapshot = snapshot;
        this.topology = topology;
        this.reachability = reachability;
        this.exposure = exposure;
        this.settings = settings;
    }

    /** A context in which rules are told nothing. */
    public RuleContext(Snapshot snapshot, Topology topology, Reachability reachability, ExposureMap exposure) {
        this(snapshot, topology, reachability, exposure, RuleSettings.NONE);
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public Topology topology() {
        return topology;
    }

    public Reachability reachability() {
        return reachability;
    }

    public ExposureMap exposure() {
        return exposure;
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
